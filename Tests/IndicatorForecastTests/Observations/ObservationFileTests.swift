import IndicatorForecast
import TestSupport
import XCTest

final class ObservationFileTests: XCTestCase {
  // MARK: Reading

  func testEveryFieldIsRead() throws {
    let observations = try Fixture.observations(
      Fixture.row(
        indicator: "gdp", period: "2016", stage: "TARGET", measure: "GROWTH", value: "6.50",
        unit: "PC", power: "0", prices: "COMPARABLE", status: "P", qualifier: "LO",
        vintage: "2016", source: "plan", line: "7"))
    XCTAssertEqual(
      observations,
      [
        Observation(
          area: "taiping", indicator: "gdp", year: 2016, stage: .target, measure: .growth,
          value: PrintedNumber(significand: 650, decimals: 2), unit: .percent,
          priceBasis: .comparable, status: .provisional, qualifier: .lowerEnd, vintage: 2016,
          source: ObservationSource(document: "plan", line: 7))
      ])
  }

  func testColumnsMayStandInAnyOrderAmongOthers() throws {
    let text = """
      NOTE,VINTAGE,OBS_VALUE,UNIT_MULT,UNIT_MEASURE,MEASURE,STAGE,TIME_PERIOD,INDICATOR,REF_AREA,NOTE
      x,2021,127.99,8,CNY,LEVEL,ACTUAL,2020,gross_output,taiping,y
      """
    let file = try ObservationFile(parsing: Array(text.utf8), name: "t.csv")
    let full = try Fixture.observations(Fixture.row(source: "", line: ""))
    XCTAssertEqual(file.observations, full)
  }

  func testEmptyOptionalFieldsHaveTheirDefaults() throws {
    let plain = try Fixture.observations(
      Fixture.row(frequency: "", decimals: "", status: "", qualifier: "", source: "", line: ""))
    XCTAssertEqual(plain.first?.status, .normal)
    XCTAssertEqual(plain.first?.qualifier, .exact)
    XCTAssertEqual(plain.first?.value?.description, "127.99")
    XCTAssertEqual(plain.first?.source, ObservationSource(document: ""))
  }

  func testZerosThatASpreadsheetDroppedComeBack() throws {
    let row = Fixture.row(measure: "GROWTH", value: "21.9", unit: "PC", power: "0", decimals: "2")
    XCTAssertEqual(try Fixture.observations(row).first?.value?.description, "21.90")
  }

  func testNegativeDecimalsAreAKnownRounding() throws {
    let figure = try Fixture.observations(Fixture.row(value: "59000", power: "4", decimals: "-3"))
    XCTAssertEqual(figure.first?.value, PrintedNumber(significand: 59, decimals: -3))
    let zero = try Fixture.observations(Fixture.row(value: "0", decimals: "-3"))
    XCTAssertEqual(zero.first?.value?.doubleValue, 0)
  }

  func testANameOfAUnitIsItsCode() throws {
    let coded = try Fixture.observations(Fixture.row(unit: "CNY", power: "8"))
    for name in ["元", "cny", "亿元", "\u{0B}CNY"] {
      XCTAssertEqual(try Fixture.observations(Fixture.row(unit: name, power: "8")), coded, name)
    }
    XCTAssertEqual(
      Fixture.errors(Fixture.row(unit: "万元", power: "0")).map(\.problem),
      [.powersDisagree(inUnit: 4)])
    let missing = try Fixture.observations(
      Fixture.row(value: "", unit: "", decimals: "", status: "M"))
    XCTAssertEqual(missing.first?.unit.isUnspecified, true)
  }

  func testBlanksAroundFieldsDoNotCount() throws {
    let padded = Fixture.row().split(separator: ",", omittingEmptySubsequences: false)
      .map { "  \($0)\t" }.joined(separator: ",")
    XCTAssertEqual(try Fixture.observations(padded), try Fixture.observations(Fixture.row()))
  }

  func testMissingTargetIsKeptWithoutAValue() throws {
    let row = Fixture.row(
      stage: "TARGET", measure: "GROWTH", value: "", unit: "", power: "", decimals: "", status: "M")
    let observation = try Fixture.observations(row).first
    XCTAssertEqual(observation?.status, .missing)
    XCTAssertEqual(observation?.unit, .percent)
    XCTAssertNil(observation?.value)
  }

  func testBothEndsOfARangeAreKept() throws {
    let ends = try Fixture.observations(
      Fixture.row(stage: "TARGET", value: "6.5", decimals: "", qualifier: "LO"),
      Fixture.row(stage: "TARGET", value: "7.0", decimals: "", qualifier: "HI"))
    XCTAssertEqual(ends.map(\.qualifier), [.lowerEnd, .upperEnd])
  }

  func testNamesOfAnyKindAreKept() throws {
    let names = ["规上工业企业利润", "a,b", "say \"so\"", "two\nlines", "=1+1", "../x", "\u{202E}x", "🏭"]
    for name in names {
      let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
      XCTAssertEqual(
        try Fixture.observations(Fixture.row(indicator: quoted)).first?.indicator, name)
    }
  }

  // MARK: Writing

  func testWrittenFileIsCanonical() throws {
    let row = Fixture.row(measure: "GROWTH", value: "21.90", unit: "PC", power: "0")
    let observations = try Fixture.observations(row)
    XCTAssertEqual(ObservationFile(observations).bytes, Fixture.bytes(row))
  }

  func testQuotesAreWrittenOnlyWhereNeeded() {
    let observation = Observation(
      area: "a,b", indicator: " x", year: 2020, stage: .actual, measure: .level,
      value: PrintedNumber(significand: 5, decimals: 0), unit: .yuan(powerOfTen: 0), vintage: 2021,
      source: ObservationSource(document: "the \"draft\""))
    let text = String(decoding: ObservationFile([observation]).bytes, as: UTF8.self)
    XCTAssertEqual(
      text.split(separator: "\n").last,
      "\"a,b\",\" x\",A,2020,ACTUAL,LEVEL,5,CNY,0,0,,A,EQ,2021,\"the \"\"draft\"\"\",")
  }

  func testFileWithoutObservationsIsItsHeader() {
    XCTAssertEqual(ObservationFile([]).bytes, Fixture.bytes())
  }

  // MARK: Round trip

  func testReadingWhatWasWrittenGivesTheSame() throws {
    let seed: UInt64 = 20_261_121
    var generator = SplitMix64(seed: seed)
    for round in 0..<200 {
      // The year makes every key unique.
      let observations = (1000...1030).map { randomObservation(year: $0, using: &generator) }
      let bytes = ObservationFile(observations).bytes
      let read = try ObservationFile(parsing: bytes, name: "round trip")
      XCTAssertEqual(read.observations, observations, "seed \(seed), round \(round)")
      XCTAssertEqual(read.bytes, bytes, "seed \(seed), round \(round)")
    }
  }

  private func randomObservation(
    year: Int, using generator: inout SplitMix64
  ) -> Observation {
    let measure = Measure.allCases.randomElement(using: &generator) ?? .level
    let status = ObservationStatus.allCases.randomElement(using: &generator) ?? .normal
    let code = ["CNY", "USD", "件,\"套\"", " x "].randomElement(using: &generator) ?? "CNY"
    let power = Int.random(in: 0...15, using: &generator)
    let line = Int.random(in: 1...999, using: &generator)
    return Observation(
      area: randomName(using: &generator), indicator: randomName(using: &generator), year: year,
      stage: Stage.allCases.randomElement(using: &generator) ?? .actual, measure: measure,
      value: status == .missing ? nil : randomFigure(using: &generator),
      unit: measure == .growth ? .percent : MeasurementUnit(code: code, powerOfTen: power),
      priceBasis: PriceBasis.allCases.randomElement(using: &generator), status: status,
      qualifier: Qualifier.allCases.randomElement(using: &generator) ?? .exact, vintage: year + 1,
      source: ObservationSource(
        document: String(randomName(using: &generator).dropLast()),
        line: Bool.random(using: &generator) ? line : nil))
  }

  private func randomFigure(using generator: inout SplitMix64) -> PrintedNumber {
    let digits = Int64.random(
      in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
    let divisor = Int64.random(in: 1...1_000_000_000_000_000, using: &generator)
    return PrintedNumber(
      significand: digits / divisor, decimals: Int.random(in: -18...18, using: &generator))
  }

  /// Not blank, and otherwise as awkward as names get.
  private func randomName(using generator: inout SplitMix64) -> String {
    let alphabet = Array("ab ,;\"\n\r\t太平=é\u{FEFF}'")
    let length = Int.random(in: 0...8, using: &generator)
    let start = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" }
    return String(start) + "x" + (Bool.random(using: &generator) ? " " : "")
  }
}
