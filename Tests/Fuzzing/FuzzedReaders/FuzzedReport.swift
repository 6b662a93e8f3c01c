import IndicatorForecast
import ReportExtraction

/// What must hold of whatever is read out of any bytes.
enum FuzzedReport {
  /// What reads as reports are read, and what reads so little at a time that a sentence is a long paragraph
  /// to it and a word too much that nothing divides.
  private static let extractors = [
    extractor, extractor.reading(within: ReadingLimits(windowLength: 32, frameLength: 256)),
  ]
  private static let extractor = ReportExtractor()

  /// Reads bytes in every way that they may be read, and traps where something does not hold.
  static func check(_ bytes: [UInt8]) {
    if let document = try? WordDocument(parsing: bytes) { check(document.text, .utf8) }
    check(bytes, nil)
    for encoding in [TextEncoding.gb18030, .utf16] { check(bytes, encoding) }
  }

  private static func check(_ bytes: [UInt8], _ encoding: TextEncoding?) {
    guard let text = try? ReportText(decoding: bytes, encoding: encoding) else { return }
    checkCharacters(of: text)
    if let document = String(validating: bytes, as: UTF8.self), encoding != .gb18030 {
      checkPlaces(of: text, in: document)
    }
    checkFigures(of: text)
  }

  private static func checkCharacters(of text: ReportText) {
    // Page numbers alone leave nothing.
    precondition(text.scalars.last ?? "\n" == "\n", "the last paragraph is not ended")
    precondition(!text.scalars.contains("\r"), "a line end is left")
    var last = TextPlace(line: 1, column: 0)
    for index in text.scalars.indices {
      let place = text.place(at: index)
      precondition(last < place, "places do not increase")
      last = place
    }
    for blank in text.uncertainNumbers {
      precondition(text.scalars[blank] == " ", "an uncertain number without its blank")
      precondition(text.scalars[blank + 1] != " ", "two blanks")
    }
  }

  // MARK: Places

  private static func checkPlaces(of text: ReportText, in document: String) {
    let lines = lines(of: document)
    for index in text.scalars.indices {
      let (scalar, place) = (text.scalars[index], text.place(at: index))
      precondition(lines.indices.contains(place.line - 1), "a line beyond the document")
      let line = lines[place.line - 1]
      // What stands for a line end stands behind the line's last character.
      precondition(place.column <= line.count + 1, "a column beyond the line")
      guard let digit = scalar.digit else { continue }
      precondition(line[place.column - 1].digit == digit, "another digit at its place")
    }
  }

  private static func lines(of document: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var last: Unicode.Scalar = " "
    for (index, scalar) in document.unicodeScalars.enumerated() {
      defer { last = scalar }
      if index == 0 && scalar == "\u{FEFF}" { continue }
      if scalar == "\n" && last == "\r" { continue }
      if scalar == "\n" || scalar == "\r" {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
    }
    return lines
  }

  // MARK: Figures

  private static func checkFigures(of text: ReportText) {
    for extractor in extractors {
      for year in [nil, 2022] {
        let report = try? extractor.extracted(from: text, document: "fuzzed", year: year)
        if let report { checkFigures(of: report, in: text) }
      }
    }
  }

  private static func checkFigures(of report: ExtractedReport, in text: ReportText) {
    var told: Set<Int> = []
    for figure in report.figures {
      var isFirst = false
      if case .observation(let place) = figure.outcome { isFirst = told.insert(place).inserted }
      check(figure, of: report, in: text, isFirst: isFirst)
    }
    for warning in report.warnings {
      precondition(warning.place.map { $0.line > 0 && $0.column > 0 } ?? true, "no such place")
      if case .undividedText(let count) = warning.problem {
        precondition(count > 0 && count < text.scalars.count, "more than there is")
      }
    }
  }

  /// The digits of a value are all of those that stand at its place, or those of an index against 100.
  ///
  /// None of them is one that may be half a number. The figure that gave the observation comes first; another
  /// may say the same in other words.
  private static func check(
    _ figure: ExtractedFigure, of report: ExtractedReport, in text: ReportText, isFirst: Bool
  ) {
    precondition(text.scalars.indices.contains(figure.number.lowerBound), "no such number")
    precondition(figure.number.upperBound <= text.scalars.count, "no such number")
    guard case .observation(let index) = figure.outcome else { return }
    let observation = report.observations[index]
    let broken = text.uncertainNumbers.contains { blank in
      figure.number.lowerBound == blank + 1 || figure.number.upperBound == blank
    }
    precondition(!broken, "half a number")
    let printed = text.scalars[figure.number].compactMap(\.digit)
    guard let value = observation.value, !printed.isEmpty else { return }
    precondition(!isCut(figure.number, in: text), "a piece of a number")
    guard isFirst else { return }
    let digits = String(value.significand.magnitude).unicodeScalars.compactMap(\.digit)
    let isIndex = observation.indicator == "cpi" && trimmed(printed) == indexDigits(of: value)
    precondition(trimmed(printed) == trimmed(digits) || isIndex, "other digits than those printed")
  }

  /// The digits of the index against 100 in the year before that a growth rate stands for.
  private static func indexDigits(of rate: PrintedNumber) -> [Int] {
    let hundred = (0..<max(0, rate.decimals)).reduce(Int64(100)) { power, _ in power &* 10 }
    return String(rate.significand &+ hundred).unicodeScalars.compactMap(\.digit)
  }

  /// Whether a digit stands on both sides of either end of a number.
  private static func isCut(_ number: Range<Int>, in text: ReportText) -> Bool {
    [number.lowerBound, number.upperBound].contains { end in
      end > 0 && end < text.scalars.count && text.scalars[end].digit != nil
        && text.scalars[end - 1].digit != nil
    }
  }

  private static func trimmed(_ digits: [Int]) -> [Int] { Array(digits.drop { $0 == 0 }) }
}

extension Unicode.Scalar {
  /// The value of an ASCII or a full-width digit.
  fileprivate var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }
}
