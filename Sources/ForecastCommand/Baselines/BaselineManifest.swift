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
  private(set) var outputs: [Output]

  /// The text of the file: keys in alphabetical order.
  func text() throws -> String { try JSONText.of(self) }

  /// The format that a manifest says it has; nil where it is none.
  static func format(of bytes: [UInt8]) -> String? {
    struct Head: Decodable { let format: String }
    return try? JSONDecoder().decode(Head.self, from: Data(bytes)).format
  }

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
  /// The same manifest with other files.
  func with(outputs: [Output]) -> BaselineManifest {
    var copy = self
    copy.outputs = outputs
    return copy
  }

  /// Returns what differs from another manifest, field by field; of the files of the baseline the numbers of
  /// rows alone, since the last digit of a figure, and with it a hash, may be another elsewhere.
  ///
  /// - Parameters:
  ///   - other: The other manifest.
  ///   - counts: How many rows the files have that this manifest came with.
  /// - Returns: A difference a field.
  func differences(
    from other: BaselineManifest, counts: [String: Int]
  ) -> [FigureDifference] {
    let rows = other.outputs.flatMap { output -> [FigureDifference] in
      let own = outputs.first { $0.name == output.name }?.rows
      let column = "outputs.\(output.name).rows"
      var found: [FigureDifference] = []
      if own != output.rows {
        found.append(
          .init(
            key: Self.key, column: column, first: own.map(String.init) ?? "",
            second: String(output.rows)))
      } else if let count = counts[output.name], count != output.rows {
        found.append(
          .init(
            key: output.name, column: "rows", first: String(count), second: String(output.rows)))
      }
      return found
    }
    let known = other.outputs.map(\.name)
    let names = outputs.map(\.name)
    let listed =
      names == known
      ? []
      : [
        FigureDifference(
          key: Self.key, column: "outputs", first: names.joined(separator: " "),
          second: known.joined(separator: " "))
      ]
    return fieldDifferences(from: other) + listed + rows
  }

  private static let key = "manifest.json"

  private func fieldDifferences(from other: BaselineManifest) -> [FigureDifference] {
    let (one, two) = (fields, other.fields)
    let keys = one.map(\.0) + two.map(\.0).filter { key in !one.contains { $0.0 == key } }
    return keys.compactMap { key in
      let first = one.first { $0.0 == key }?.1 ?? ""
      let second = two.first { $0.0 == key }?.1 ?? ""
      guard first != second else { return nil }
      return FigureDifference(key: Self.key, column: key, first: first, second: second)
    }
  }

  private var fields: [(String, String)] {
    var fields = [
      ("format", format), ("program", program), ("version", version), ("year", String(year)),
    ]
    fields += options.fields.map { ("options.\($0.0)", $0.1) }
    fields += [
      ("rules", rules.sha256), ("rules.source", rules.source), ("priors", priors.sha256),
      ("priors.source", priors.source),
    ]
    for (index, input) in inputs.enumerated() {
      let column = column(ofInput: index)
      fields += [
        (column, input.sha256), ("\(column).kind", input.kind.rawValue),
        ("\(column).bytes", String(input.bytes)),
        ("\(column).embedded", input.embedded ? "true" : "false"),
      ]
    }
    return fields
  }

  /// The name of an input; of several of the same name the later ones are numbered.
  private func column(ofInput index: Int) -> String {
    let name = inputs[index].name
    let earlier = inputs[..<index].count { $0.name == name }
    return "inputs.\(name)" + (earlier > 0 ? "#\(earlier + 1)" : "")
  }
}

extension BaselineManifest.Options {
  /// Every option by its name; an empty text for one that was not given.
  var fields: [(String, String)] {
    [
      ("area", area ?? ""), ("as_of", as_of.map(String.init) ?? ""), ("layout", layout ?? ""),
      ("sheet", sheet ?? ""), ("encoding", encoding), ("vintage", vintage.map(String.init) ?? ""),
      ("thousands_commas", thousands_commas ? "true" : "false"),
    ]
  }
}

extension BaselineManifest.Options {
  init(_ data: DataOptions) {
    area = data.area.map { AreaRegistry.standard.code(for: $0) }
    as_of = data.asOf
    layout = data.reading.layout?.rawValue
    sheet = data.reading.sheet
    encoding = data.reading.encoding.rawValue
    vintage = data.reading.vintage
    thousands_commas = data.reading.thousandsCommas
  }
}

extension BaselineManifest {
  /// The files given with the options of the manifest.
  ///
  /// - Throws: A usage failure where an option is given that the manifest has otherwise: what would be computed
  ///   then is another baseline.
  func applied(to data: DataOptions) throws(CommandFailure) -> DataOptions {
    try requireOptions(Options(data))
    var data = data
    data.area = options.area
    data.asOf = options.as_of
    data.reading.layout = options.layout.flatMap(ObservationLayout.init(rawValue:))
    data.reading.sheet = options.sheet
    data.reading.text.encoding = TextEncoding(rawValue: options.encoding) ?? .utf8
    data.reading.vintage = options.vintage
    data.reading.thousandsCommas = options.thousands_commas
    return data
  }

  /// Refuses options that differ from those of the manifest; one that is not given, or as its default, is the
  /// manifest's.
  private func requireOptions(_ given: Options) throws(CommandFailure) {
    let unset = ["", TextEncoding.utf8.rawValue, "false"]
    for ((name, value), own) in zip(given.fields, options.fields.map(\.1))
    where !unset.contains(value) && value != own {
      let option = "--" + name.replacing("_", with: "-")
      let has = own.isEmpty || own == "false" ? "without it" : "with \(EscapedText(own))"
      throw CommandFailure(
        .usage,
        "\(option) \(value == "true" ? "" : "\(EscapedText(value)) ")is not the baseline's: it was "
          + "written \(has), and is checked with its own options; leave out \(option), or write "
          + "another baseline.")
    }
  }

  /// Refuses a file of a kind that the baseline was made without.
  func requireNone(_ kind: PlanInput.Kind, given paths: [String], _ option: String)
    throws(CommandFailure)
  {
    guard !paths.isEmpty, !inputs.contains(where: { $0.kind == kind && !$0.embedded }) else {
      return
    }
    throw CommandFailure(
      .usage,
      "\(option) names a file, and the baseline was written without one; leave out \(option), "
        + "or write another baseline.")
  }
}
