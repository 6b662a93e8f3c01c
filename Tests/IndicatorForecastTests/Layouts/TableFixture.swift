import IndicatorForecast

/// Tables as text, read and refused.
enum TableFixture {
  static func file(_ text: String, _ options: ReadingOptions = .init()) throws -> ObservationFile {
    try ObservationFile(parsing: Array(text.utf8), name: "t.csv", options: options)
  }

  static func observations(
    _ text: String, _ options: ReadingOptions = .init()
  ) throws -> [Observation] {
    try file(text, options).observations
  }

  static func errors(_ text: String, _ options: ReadingOptions = .init()) -> [DataFileError] {
    do throws(DataFileErrors) {
      _ = try ObservationFile(parsing: Array(text.utf8), name: "t.csv", options: options)
      return []
    } catch {
      return error.errors
    }
  }
}

extension Observation {
  /// What tells figures apart and the figure, in one line.
  var summary: String {
    let measure = measure == .growth ? " growth" : ""
    let stage = stage == .target ? " target" : ""
    let figure = value?.description ?? "missing"
    return "\(area) \(indicator) \(year)\(stage)\(measure): \(figure) \(unit.name.english)"
  }
}
