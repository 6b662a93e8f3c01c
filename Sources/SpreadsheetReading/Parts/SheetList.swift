import IndicatorForecast

/// Collects the sheets of a workbook in their order.
final class SheetList: XMLHandler {
  private(set) var sheets: [(name: String, identifier: String)] = []
  /// Whether dates are counted from 1904 instead of 1900.
  private(set) var countsFrom1904 = false
  private var isWorkbook = false

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if !isWorkbook {
      guard name == "workbook" else { throw .notAWorkbook }
      isWorkbook = true
    }
    if name == "workbookPr" { countsFrom1904 = attributes.isTrue("date1904") }
    guard name == "sheet", let title = attributes["name"],
      let identifier = attributes.prefixed("id")
    else { return }
    sheets.append((title, identifier))
  }
}
