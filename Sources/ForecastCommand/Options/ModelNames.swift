import ArgumentParser
import IndicatorForecast

/// The models of an evaluation: names separated by commas, each once.
struct ModelNames {
  let models: [ModelChoice]

  init(_ models: [ModelChoice]) {
    self.models = models
  }

  init(argument: String) throws {
    var models: [ModelChoice] = []
    for name in argument.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      guard let model = ModelChoice(rawValue: name) else {
        let names = ModelChoice.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--model has no “\(name)”; the models are \(names).")
      }
      if !models.contains(model) { models.append(model) }
    }
    guard !models.isEmpty else {
      throw ValidationError("--model takes names such as auto,drift,naive.")
    }
    self.models = models
  }
}
