import IndicatorForecast
import ReportExtraction

/// Each figure of a report in its sentence, with what became of it.
struct ExtractionExplanation {
  private let report: ExtractedReport
  private let source: ReportSource
  private let language: Language

  /// The most characters that are shown before, between and behind what was matched.
  private static let context = 24

  init(_ report: ExtractedReport, _ source: ReportSource, language: Language) {
    self.report = report
    self.source = source
    self.language = language
  }

  /// The lines: for each figure its place and what became of it, below that its sentence with the name in
  /// square brackets and the number in angle ones.
  var text: String {
    report.figures.map { figure in
      let place = source.text.place(at: figure.number.lowerBound)
      let name = EscapedText(source.name, limit: 1000)
      return
        "\(name):\(place.line):\(place.column): \(outcome(of: figure))\n    \(sentence(of: figure))\n"
    }.joined()
  }

  private func outcome(of figure: ExtractedFigure) -> String {
    switch figure.outcome {
    case .observation(let place): described(report.observations[place])
    case .refused(let reason):
      BilingualText(
        english: "\(figure.indicator) left out: \(reason.sentence.english)",
        chinese: "\(figure.indicator) 略去：\(reason.sentence.chinese)"
      ).text(in: language)
    }
  }

  private func described(_ observation: Observation) -> String {
    let value = observation.value.map(\.description) ?? "-"
    let unit = observation.unit.name.text(in: language)
    return [
      observation.indicator, "\(observation.year)", observation.stage.rawValue,
      observation.measure.rawValue, observation.qualifier.rawValue, value, unit,
    ].joined(separator: " ")
  }

  // MARK: The sentence

  private func sentence(of figure: ExtractedFigure) -> String {
    let number =
      figure.unit.map {
        min($0.lowerBound, figure.number.lowerBound)..<max($0.upperBound, figure.number.upperBound)
      } ?? figure.number
    let marks: [(range: Range<Int>, signs: (String, String))] = [
      (figure.name, ("[", "]")), (number, ("<", ">")),
    ].filter { !$0.0.isEmpty }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    var text = ""
    var end = figure.sentence.lowerBound
    for (range, signs) in marks where range.lowerBound >= end {
      text += shortened(end..<range.lowerBound, isStart: text.isEmpty, isEnd: false)
      text += signs.0 + string(range) + signs.1
      end = range.upperBound
    }
    return text + shortened(end..<max(end, figure.sentence.upperBound), isStart: false, isEnd: true)
  }

  /// A piece beside or between what was matched, only its ends shown where it is long.
  private func shortened(_ range: Range<Int>, isStart: Bool, isEnd: Bool) -> String {
    let context = Self.context
    if isStart, range.count > context { return "…" + string(range.suffix(context)) }
    if isEnd, range.count > context { return string(range.prefix(context)) + "…" }
    guard range.count > 2 * context else { return string(range) }
    return string(range.prefix(context)) + "…" + string(range.suffix(context))
  }

  private func string(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: source.text.scalars[range])
    return EscapedText(String(scalars), limit: 1000).description
  }
}
