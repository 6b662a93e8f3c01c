import IndicatorForecast

/// A workbook in the format of Office Open XML, `.xlsx`: its sheets as grids of cells.
///
/// **Cells.** Texts, shared or their own, as they are; the results of formulas as they were last stored;
/// numbers with 15 significant digits and the zeros that their format shows; percentages with their sign;
/// dates as 2021-12-31; truth values as TRUE and FALSE. The error of a formula is an error that names its cell.
///
/// **Limits.** 1,000,000 cells, empty ones between others included; 128 MB for each part when unpacked, which
/// is done in pieces of 64 kB; 10,000 entries of the archive. Beyond them there is an error, not a full memory.
///
/// - SeeAlso: ECMA-376, *Office Open XML file formats*, part 1, §18.
public struct Workbook: Sendable {
  /// The name of the file as the caller gave it.
  public let file: String
  /// The names of the sheets, in their order.
  public let sheetNames: [String]

  private let bytes: [UInt8]
  private let mainPart: String
  private let sheetParts: [String]
  private let countsFrom1904: Bool

  /// Returns whether bytes are an archive or a workbook of before 2007, rather than text.
  ///
  /// - Parameter bytes: The bytes of a file, or its first eight.
  /// - Returns: True where the file is to be read as a workbook, if only for a good error.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    ZipArchive.isArchive(bytes) || isCompoundFile(bytes)
  }

  /// Old workbooks and those with a password are files of this kind.
  private static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` with the one reason why the file can't be read.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    do throws(WorkbookProblem) {
      try self.init(bytes, name)
    } catch {
      throw DataFileErrors([DataFileError(file: name, problem: .workbook(error))])
    }
  }

  private init(_ bytes: [UInt8], _ name: String) throws(WorkbookProblem) {
    guard !Self.isCompoundFile(bytes) else { throw .oldOrEncrypted }
    let parts = WorkbookParts(try ZipArchive(bytes))
    let main = try parts.relationships(of: "").first { $0.kind == "officeDocument" }?.part
    guard let main, main.hasSuffix(".xml") else { throw .notAWorkbook }
    let list = SheetList()
    try parts.parse(main, with: list)
    let targets = try parts.relationships(of: main)
    var sheets: [(name: String, part: String)] = []
    for sheet in list.sheets {
      let target = targets.first { $0.identifier == sheet.identifier }
      guard let target, let part = target.part else { throw .missingPart(sheet.name) }
      if target.kind == "worksheet" { sheets.append((sheet.name, part)) }
    }
    self.bytes = bytes
    file = name
    mainPart = main
    sheetNames = sheets.map(\.name)
    sheetParts = sheets.map(\.part)
    countsFrom1904 = list.countsFrom1904
  }

  /// Reads a sheet.
  ///
  /// - Parameter name: The name of the sheet; nil for the first.
  /// - Returns: The cells, with the errors of those that can't be read.
  /// - Throws: ``DataFileErrors`` where there is no such sheet, or with the one reason why it can't be read.
  /// - Complexity: O(*n*) in the bytes of the sheet and of the shared texts.
  public func grid(ofSheet name: String? = nil) throws(DataFileErrors) -> CellGrid {
    do throws(WorkbookProblem) {
      let place = name.map { sheetNames.firstIndex(of: $0) } ?? sheetNames.indices.first
      guard let place else { throw .noSheet(found: sheetNames) }
      return try grid(at: place)
    } catch {
      throw DataFileErrors([
        DataFileError(file: file, sheet: name, problem: .workbook(error))
      ])
    }
  }

  private func grid(at place: Int) throws(WorkbookProblem) -> CellGrid {
    let parts = WorkbookParts(try ZipArchive(bytes))
    let targets = try parts.relationships(of: mainPart)
    let texts = SharedStrings()
    if let part = targets.first(where: { $0.kind == "sharedStrings" })?.part {
      try parts.parse(part, with: texts)
    }
    let styles = CellStyles()
    if let part = targets.first(where: { $0.kind == "styles" })?.part {
      try parts.parse(part, with: styles)
    }
    let handler = SheetHandler(
      SheetHandler.Context(
        file: file, sheet: sheetNames[place], part: sheetParts[place], texts: texts.texts,
        formats: styles.formats, countsFrom1904: countsFrom1904))
    try parts.parse(sheetParts[place], with: handler)
    return CellGrid(
      file: file, sheet: sheetNames[place], rows: handler.rows, errors: handler.errors)
  }
}

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
