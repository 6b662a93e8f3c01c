import IndicatorForecast
import XCTest

/// SDMX-CSV 2.0: structure columns, separators, labels, custom columns and actions.
final class SDMXLayoutTests: XCTestCase {
  private static let concepts =
    "REF_AREA,INDICATOR,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,QUALIFIER,VINTAGE"

  private func text(_ rows: String..., header: String = concepts) -> String {
    (["STRUCTURE,STRUCTURE_ID,ACTION," + header] + rows.map { "dataflow,X:Y(1.0)," + $0 })
      .joined(separator: "\n")
  }

  private func row(_ action: String, _ year: String, _ value: String, vintage: String = "2023")
    -> String
  {
    "\(action),taiping,gdp,\(year),ACTUAL,LEVEL,\(value),CNY,8,,\(vintage)"
  }

  private func values(_ text: String) throws -> [String] {
    try TableFixture.observations(text).map { "\($0.year) \($0.value?.description ?? "M")" }
  }

  private func merged(_ texts: String...) throws -> [String] {
    let files = try texts.enumerated().map { place, text in
      (name: "file\(place)", file: try TableFixture.file(text))
    }
    return try ObservationFile.merging(files).map { "\($0.year) \($0.value?.description ?? "M")" }
  }

  private func mergingErrors(_ texts: String...) throws -> [DataFileProblem] {
    let files = try texts.enumerated().map { place, text in
      (name: "file\(place)", file: try TableFixture.file(text))
    }
    do throws(DataFileErrors) {
      _ = try ObservationFile.merging(files)
      return []
    } catch {
      return error.errors.map(\.problem)
    }
  }

  func testInformationAndAppendedRowsAreObservations() throws {
    XCTAssertEqual(
      try values(text(row("I", "2020", "1"), row("A", "2021", "2"))), ["2020 1", "2021 2"])
  }

  func testTheSeparatorIsTheCharacterBehindSTRUCTURE() throws {
    let plain = text(row("I", "2020", "1"))
    for separator in [";", "\t", "|", "~"] {
      XCTAssertEqual(
        try values(plain.replacing(",", with: separator)), ["2020 1"], "separator \(separator)")
    }
    let bracketed = plain.replacing("STRUCTURE,", with: "STRUCTURE[;],")
    XCTAssertEqual(try values(bracketed), ["2020 1"])
    XCTAssertEqual(try values("\u{FEFF}" + plain.replacing(",", with: ";")), ["2020 1"])
  }

  func testCustomColumnsAndAnAbsentActionAreFine() throws {
    let text =
      "STRUCTURE,STRUCTURE_ID,UPDATED,\(Self.concepts)\n"
      + "datastructure,X:Y(1.0),2021-01-22,taiping,gdp,2020,ACTUAL,LEVEL,1,CNY,8,,2021\n"
    XCTAssertEqual(try values(text), ["2020 1"])
  }

  func testLabelsBehindCodesAreDropped() throws {
    let header = Self.concepts.split(separator: ",").map { "\($0): Label" }.joined(separator: ",")
    let row =
      "I,taiping: Taiping town,gdp: GDP: gross,2020: 2020,ACTUAL: x,LEVEL: y,1,CNY: Yuan,8: x,,2021"
    let read = try TableFixture.observations(text(row, header: header))
    XCTAssertEqual(read.map(\.summary), ["taiping gdp 2020: 1 100 million CNY"])
  }

  func testReplacingRowsTakeThePlaceOfEarlierOnes() throws {
    XCTAssertEqual(
      try values(text(row("I", "2020", "1"), row("I", "2021", "2"), row("R", "2020", "3"))),
      ["2020 3", "2021 2"])
    XCTAssertEqual(try values(text(row("R", "2020", "3"))), ["2020 3"])
    XCTAssertEqual(
      try merged(text(row("I", "2020", "1")), text(row("R", "2020", "3"))), ["2020 3"])
  }

  func testDeletingRowsAreCarriedOutInOrder() throws {
    XCTAssertEqual(
      try values(text(row("I", "2020", "1"), row("D", "2020", "-"), row("I", "2020", "2"))),
      ["2020 2"])
    XCTAssertEqual(
      try merged(
        text(row("I", "2020", "1"), row("I", "2021", "2")),
        text("D,taiping,gdp,2020,,,,,,,")), ["2021 2"])
  }

  func testAnEmptyKeyMeansAnything() throws {
    let both = text(
      row("I", "2020", "1"), row("I", "2021", "2"), row("I", "2021", "3", vintage: "2024"))
    XCTAssertEqual(try merged(both, text("D,,,2021,,,,,,,")), ["2020 1"])
    XCTAssertEqual(try merged(both, text("D,,,,,,,,,,2023")), ["2021 3"])
    XCTAssertEqual(try merged(both, text("D,,,,,,,,,,", row("I", "2019", "5"))), ["2019 5"])
  }

  func testDeletingWhatIsNotThereIsAnErrorOnceAllFilesAreRead() throws {
    XCTAssertEqual(
      try mergingErrors(text(row("I", "2020", "1")), text("D,,,2019,,,,,,,")), [.nothingToDelete])
    XCTAssertEqual(try mergingErrors(text("D,,,,,,,,,,")), [])
  }

  func testAppendingWhatIsThereIsAnError() throws {
    XCTAssertEqual(
      try mergingErrors(text(row("A", "2020", "1")), text(row("A", "2020", "1"))),
      [.repeatedAcrossFiles(first: "file0")])
    XCTAssertEqual(TableFixture.errors(text(row("I", "2020", "1"), row("A", "2020", "2"))).count, 1)
  }

  func testPartsOfObservationsAreNotDeleted() {
    XCTAssertEqual(
      TableFixture.errors(text("D,taiping,gdp,2020,,,,-,,,")).map(\.problem), [.partialDeletion])
  }

  func testUnknownActionsStructuresAndAMissingIdentifierAreErrors() {
    XCTAssertEqual(
      TableFixture.errors(text(row("X", "2020", "1"))).map(\.problem),
      [.unknownCode(allowed: ["I", "A", "R", "D"])])
    let other = text(row("I", "2020", "1")).replacing("dataflow", with: "flow")
    XCTAssertEqual(TableFixture.errors(other).map(\.columnName), ["STRUCTURE"])
    let bare = text(row("I", "2020", "1")).replacing("STRUCTURE_ID", with: "ID")
    XCTAssertEqual(TableFixture.errors(bare).map(\.columnName), ["STRUCTURE_ID"])
  }
}
