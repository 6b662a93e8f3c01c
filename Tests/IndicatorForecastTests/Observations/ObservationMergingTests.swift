import IndicatorDatasets
import IndicatorForecast
import XCTest

final class ObservationMergingTests: XCTestCase {
  private typealias NamedFile = (name: String, file: ObservationFile)

  private func file(_ name: String, _ rows: String...) throws -> NamedFile {
    let text = ([Fixture.header] + rows).joined(separator: "\n")
    return (name, try ObservationFile(parsing: Array(text.utf8), name: name))
  }

  private func errors(_ files: [NamedFile]) -> [DataFileError] {
    do throws(DataFileErrors) {
      _ = try ObservationFile.merging(files)
      return []
    } catch {
      return error.errors
    }
  }

  func testFilesFollowOneAnother() throws {
    let files = try [
      file("b.csv", Fixture.row(period: "2021"), Fixture.row(period: "2019")),
      file("a.csv", Fixture.row(period: "2020")),
    ]
    XCTAssertEqual(try ObservationFile.merging(files).map(\.year), [2021, 2019, 2020])
    XCTAssertEqual(try ObservationFile.merging([]), [])
  }

  func testWhatTellsFiguresApartMayStandInTwoFiles() throws {
    let files = try [
      file("a.csv", Fixture.row()),
      file(
        "b.csv", Fixture.row(area: "China"), Fixture.row(indicator: "gdp"),
        Fixture.row(period: "2019"), Fixture.row(stage: "TARGET"),
        Fixture.row(measure: "GROWTH", unit: "PC", power: "0"), Fixture.row(vintage: "2022"),
        Fixture.row(qualifier: "LO"), Fixture.row(qualifier: "HI")),
    ]
    XCTAssertEqual(try ObservationFile.merging(files).count, 9)
  }

  func testAFigureInTwoFilesIsAnErrorAlsoWhereBothAgree() throws {
    let files = try [
      file("a.csv", Fixture.row()),
      file("b.csv", Fixture.row(), Fixture.row(period: "2019")),
      file("c.csv", Fixture.row(value: "130.00", qualifier: "APPROX"), Fixture.row(period: "2019")),
    ]
    let found = errors(files)
    XCTAssertEqual(found.map(\.file), ["b.csv", "c.csv", "c.csv"])
    XCTAssertEqual(
      found.map(\.problem),
      ["a.csv", "a.csv", "b.csv"].map { .repeatedAcrossFiles(first: $0) })
    XCTAssertEqual(
      found[0].description,
      "b.csv, line 2: “taiping gross_output 2020 ACTUAL LEVEL of vintage 2021” is in a.csv too; "
        + "name each figure's file once")
  }

  func testNamesInTheMessageAreEscaped() throws {
    let row = Fixture.row(area: "a\u{1B}[2J")
    let message = errors([try file("a.csv", row), try file("b\n.csv", row)])[0].description
    XCTAssertFalse(message.contains("\u{1B}"))
    XCTAssertFalse(message.contains("\n"))
  }

  func testTheShippedDataSetsHaveNoFigureInCommon() throws {
    let files = IndicatorDataset.all.map { ($0.name, $0.bytes) }
    let parsed = try files.map { name, bytes in
      (name: name, file: try ObservationFile(parsing: bytes, name: name))
    }
    XCTAssertEqual(
      try ObservationFile.merging(parsed).count,
      parsed.reduce(0) { $0 + $1.file.observations.count })
  }
}
