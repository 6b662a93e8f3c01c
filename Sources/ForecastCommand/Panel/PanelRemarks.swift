import IndicatorForecast

/// What is remarked of the names of a panel, though they are read as they stand.
struct PanelRemarks {
  /// The most remarks that are written out.
  private static let limit = 20

  private var remarks: [DataFileError] = []
  private var count = 0

  /// The first spelling of each name that has more than one, and its line.
  ///
  /// Swift takes texts for equal that differ in the encoding of their accents alone.
  private var spellings: [String: (bytes: [UInt8], line: Int)] = [:]

  /// Takes a series.
  mutating func take(_ series: PanelSeries, file: String) {
    guard series.id.utf8.contains(where: { $0 >= 0x80 }) else { return }
    if let problem = NameSuspicion(series.id).problem { note(series, file, problem) }
    guard series.id.unicodeScalars.contains(where: Self.hasSpellings) else { return }
    let bytes = Array(series.id.utf8)
    if let first = spellings[series.id] {
      if first.bytes != bytes { note(series, file, .otherSpelling(firstLine: first.line)) }
    } else {
      spellings[series.id] = (bytes, series.line)
    }
  }

  /// Whether a character may be encoded in several ways; ASCII and Chinese ones, which most are, have but one, and
  /// their names are not kept.
  private static func hasSpellings(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xC0, 0x3400...0x9FFF: false
    default: true
    }
  }

  private mutating func note(_ series: PanelSeries, _ file: String, _ problem: DataFileProblem) {
    count += 1
    guard count <= Self.limit else { return }
    remarks.append(
      DataFileError(file: file, line: series.line, value: series.id, problem: problem))
  }

  /// Writes the remarks to standard error.
  func write(in language: Language) {
    for remark in remarks {
      StandardError.write("forecast: note: \(remark.message.text(in: language))\n")
    }
    guard count > remarks.count else { return }
    let more = BilingualText(
      english: "… and \(count - remarks.count) more remarks",
      chinese: "……另有 \(count - remarks.count) 处提示")
    StandardError.write("forecast: note: \(more.text(in: language))\n")
  }
}
