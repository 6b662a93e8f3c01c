import IndicatorForecast

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a baseline was made of and how: `manifest.json`.
///
/// Nothing in it depends on when or where it was made, so that the same data and options give the same
/// bytes.
struct BaselineManifest: Codable, Hashable {
  /// What the files are, for readers of another kind of folder.
  static let format = "forecast-baseline-1"

  /// A file that was read.
  struct Input: Codable, Hashable {
    let name: String
    let kind: PlanInput.Kind
    let embedded: Bool
    let bytes: Int
    let sha256: String
  }

  /// A file of the baseline.
  struct Output: Codable, Hashable {
    let name: String
    let rows: Int
    let sha256: String
  }

  /// What was asked for.
  struct Options: Codable, Hashable {
    let area: String?
    let as_of: Int?
    let layout: String?
    let sheet: String?
    let encoding: String
    let vintage: Int?
    let thousands_commas: Bool
  }

  /// Rules or priors: built in, or of a file.
  struct Method: Codable, Hashable {
    let source: String
    let sha256: String
  }

  let format: String
  let program: String
  let version: String
  let year: Int
  let options: Options
  let rules: Method
  let priors: Method
  let inputs: [Input]
  let outputs: [Output]

  /// The text of the file: keys in alphabetical order.
  func text() throws -> String { try JSONText.of(self) }

  /// Reads a manifest; nil where it is none.
  init?(parsing bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      read.format == Self.format
    else { return nil }
    self = read
  }

  init(
    year: Int, options: Options, rules: Method, priors: Method, inputs: [PlanInput],
    outputs: [Output]
  ) {
    format = Self.format
    program = "forecast"
    version = ForecastCommand.configuration.version
    self.year = year
    self.options = options
    self.rules = rules
    self.priors = priors
    self.inputs = inputs.map { input in
      Input(
        name: input.name, kind: input.kind, embedded: input.isEmbedded, bytes: input.bytes.count,
        sha256: SHA256Text(of: input.bytes).text)
    }
    self.outputs = outputs
  }
}

extension BaselineManifest {
  /// Returns what differs from another manifest, the files of the baseline left out, and whether the version
  /// counts.
  func differences(from other: BaselineManifest) -> [FigureDifference] {
    let (one, two) = (fields, other.fields)
    let keys = one.map(\.0) + two.map(\.0).filter { key in !one.contains { $0.0 == key } }
    return keys.compactMap { key in
      let first = one.first { $0.0 == key }?.1 ?? ""
      let second = two.first { $0.0 == key }?.1 ?? ""
      guard first != second else { return nil }
      return FigureDifference(key: "manifest.json", column: key, first: first, second: second)
    }
  }

  private var fields: [(String, String)] {
    var fields = [
      ("version", version), ("year", String(year)), ("options.area", options.area ?? ""),
      ("options.as_of", options.as_of.map(String.init) ?? ""),
      ("options.layout", options.layout ?? ""), ("options.sheet", options.sheet ?? ""),
      ("options.encoding", options.encoding),
      ("options.vintage", options.vintage.map(String.init) ?? ""),
      ("options.thousands_commas", options.thousands_commas ? "true" : "false"),
      ("rules", rules.sha256), ("priors", priors.sha256),
    ]
    for (index, input) in inputs.enumerated() {
      fields.append((column(ofInput: index), input.sha256))
    }
    return fields
  }

  /// The name of an input; of several of the same name the later ones are numbered.
  private func column(ofInput index: Int) -> String {
    let name = inputs[index].name
    let earlier = inputs[..<index].count { $0.name == name }
    return "inputs.\(name)" + (earlier > 0 ? "#\(earlier + 1)" : "")
  }

  private var observationColumns: [String] {
    inputs.indices.filter { inputs[$0].kind == .observations }.map(column)
  }

  /// What changed of the method since another manifest: everything but the observations.
  func methodChanges(since old: BaselineManifest) -> [BilingualText] {
    differences(from: old).compactMap { difference in
      let isData = (observationColumns + old.observationColumns).contains(difference.column)
      guard difference.column != "year", !isData else { return nil }
      let column = EscapedText(difference.column)
      let step = difference.column == "version" ? " \(difference.second) → \(difference.first)" : ""
      return BilingualText(english: "\(column)\(step)", chinese: "\(column)\(step)")
    }
  }
}
