import ArgumentParser
import IndicatorForecast

/// Where the series of a panel come from.
struct PanelOptions: ParsableArguments {
  @Option(
    name: [.customShort("i"), .customLong("input")],
    help: ArgumentHelp(
      "A long table, or - for standard input (repeatable).",
      discussion: "CSV, or lines of JSON: {\"id\": \"a\", \"start\": 2000, \"values\": [1.5, 2]}.",
      valueName: "file"))
  var inputs: [String] = []

  @Flag(help: "Rows may stand in any order: they are sorted in memory.")
  var unsorted = false

  func validate() throws {
    var seen: Set<String> = []
    if let twice = inputs.first(where: { !seen.insert($0).inserted }) {
      throw ValidationError("-i names \(EscapedText(twice, limit: 1000)) twice; name it once.")
    }
  }

  /// Returns the series of all files, one file after the other; a name means one series.
  func series(
    language: Language, encoding: TextEncoding
  ) throws(CommandFailure) -> [PanelSeries] {
    let panels = try panels(language: language, encoding: encoding)
    var places: [String: String] = [:]
    var errors: [DataFileErrors] = []
    for (name, panel) in zip(names, panels) {
      let repeated = panel.compactMap { one in
        places[one.id].map {
          DataFileError(
            file: name, line: one.line, value: one.id, problem: .repeatedAcrossFiles(first: $0))
        }
      }
      if !repeated.isEmpty { errors.append(DataFileErrors(repeated)) }
      for one in panel { places[one.id] = name }
    }
    guard errors.isEmpty else { throw CommandFailure(DataFileErrors(errors), language: language) }
    return panels.flatMap(\.self)
  }

  /// Returns the series of each file; a name means a series of its file.
  func panels(
    language: Language, encoding: TextEncoding
  ) throws(CommandFailure) -> [[PanelSeries]] {
    var panels: [[PanelSeries]] = []
    var errors: [DataFileErrors] = []
    for (input, name) in zip(paths, names) {
      let bytes = try FileBytes.read(input)
      do throws(DataFileErrors) {
        panels.append(
          try PanelReader.series(
            in: bytes, file: name, order: unsorted ? .any : .sorted, encoding: encoding))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw CommandFailure(DataFileErrors(errors), language: language) }
    var remarks = PanelRemarks()
    for (name, panel) in zip(names, panels) {
      for series in panel { remarks.take(series, file: name) }
    }
    remarks.write(in: language)
    return panels
  }

  /// The files, and how messages call them.
  var named: [(path: String, name: String)] { zip(paths, names).map { ($0, $1) } }

  private var paths: [String] { inputs.isEmpty ? ["-"] : inputs }

  private var names: [String] { paths.map { $0 == "-" ? "standard input" : $0 } }
}
