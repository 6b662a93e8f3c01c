import IndicatorForecast

/// Collects the texts that the cells of all sheets share.
final class SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private var collector = RichText()

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if name == "si" { collector = RichText() } else { collector.start(name) }
  }

  func end(_ name: String) throws(WorkbookProblem) {
    if name == "si" { texts.append(collector.string) } else { collector.end(name) }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) { collector.append(text) }
}

/// A text of one or more runs; the readings that East Asian texts may carry don't belong to it.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isReading = false

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func start(_ name: String) {
    if name == "rPh" { isReading = true }
    if name == "t" { isText = !isReading }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isReading = false }
    if name == "t" { isText = false }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if isText { bytes += text }
  }
}
