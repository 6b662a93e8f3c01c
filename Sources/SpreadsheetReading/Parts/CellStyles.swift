import IndicatorForecast

/// Collects the number formats of the cell styles, in the order in which cells refer to them.
final class CellStyles: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: String] = [:]
  private var isInCellFormats = false

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        codes[id] = attributes["formatCode"]
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: String) throws(WorkbookProblem) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
