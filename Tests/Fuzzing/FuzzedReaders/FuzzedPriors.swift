import IndicatorForecast

@testable import ForecastCommand

/// What must hold of the priors that are read out of any bytes.
enum FuzzedPriors {
  /// Reads bytes as a priors file, and traps where something does not hold.
  static func check(_ bytes: [UInt8]) {
    let input = FuzzedInput(bytes)
    for language in Language.allCases {
      let priors: PooledPriors
      do throws(CommandFailure) {
        priors = try PriorsFile.read(bytes, name: FuzzedInput.name, language: language)
      } catch {
        let lines = error.message.split(separator: "\n", omittingEmptySubsequences: false)
        precondition(lines.allSatisfy { $0.count > FuzzedInput.name.count }, "an empty sentence")
        for line in lines { input.checkMessage(String(line)) }
        continue
      }
      let text = try? PriorsFile.text(of: priors)
      let again = text.flatMap { text in
        try? PriorsFile.read(Array(text.utf8), name: "written", language: language)
      }
      precondition(again == priors, "others than those written")
    }
  }
}
