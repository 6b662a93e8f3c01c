import IndicatorDatasets
import IndicatorForecast
import TestSupport
import XCTest

/// What was written in a layout and read again is the same.
final class RoundTripTests: XCTestCase {
  private func read(
    _ observations: [Observation], _ layout: ObservationLayout, marks: Bool = false
  ) throws -> [Observation] {
    let document = ObservationDocument(observations, layout: layout, marksEncoding: marks)
    let options = ReadingOptions(layout: layout == .json ? nil : layout)
    return try ObservationFile(parsing: document.bytes, name: layout.rawValue, options: options)
      .observations
  }

  func testTheShippedDataSetsComeBackFromEveryLayoutThatHoldsEverything() throws {
    for dataset in IndicatorDataset.all {
      let observations = try dataset.observations()
      for layout in [ObservationLayout.observations, .sdmxCSV, .tidy, .json] {
        let document = ObservationDocument(observations, layout: layout, marksEncoding: true)
        // Without being told the layout.
        let file = try ObservationFile(parsing: document.bytes, name: layout.rawValue)
        XCTAssertEqual(file.observations, observations, "\(dataset.name) \(layout.rawValue)")
        XCTAssertEqual(document.omitted, 0)
      }
    }
  }

  func testTheShippedDataSetsComeBackFromWideTablesButForLinesAndMissingFigures() throws {
    for dataset in IndicatorDataset.all {
      let observations = try dataset.observations()
      for layout in [ObservationLayout.wide, .wideTransposed] {
        let document = ObservationDocument(observations, layout: layout)
        let file = try ObservationFile(parsing: document.bytes, name: layout.rawValue)
        let kept = observations.filter { $0.value != nil }.map(\.withoutLine)
        XCTAssertEqual(Set(file.observations), Set(kept), "\(dataset.name) \(layout.rawValue)")
        XCTAssertEqual(document.omitted, observations.count - kept.count)
      }
    }
  }

  // MARK: Generated tables

  func testGeneratedObservationsComeBack() throws {
    let seed: UInt64 = 20_211_129
    var generator = SplitMix64(seed: seed)
    for round in 0..<150 {
      let observations = (1000...1024).map { Self.observation(year: $0, using: &generator) }
      for layout in [ObservationLayout.observations, .sdmxCSV, .tidy, .json] {
        let found = try read(observations, layout, marks: round.isMultiple(of: 2))
        XCTAssertEqual(found.count, observations.count)
        for (one, other) in zip(found, observations) where one != other {
          return XCTFail("seed \(seed), round \(round), \(layout.rawValue): \(one), not \(other)")
        }
      }
    }
  }

  func testGeneratedWideTablesComeBackThroughTidyOnesByteForByte() throws {
    let seed: UInt64 = 42
    var generator = SplitMix64(seed: seed)
    for round in 0..<150 {
      let observations = (1000...1024).map { Self.observation(year: $0, using: &generator) }
        .filter { $0.value != nil }
      for layout in [ObservationLayout.wide, .wideTransposed] {
        let wide = ObservationDocument(observations, layout: layout).bytes
        let fromWide = try read(observations, layout)
        let fromTidy = try read(fromWide, .tidy)
        XCTAssertEqual(fromTidy, fromWide, "seed \(seed), round \(round)")
        XCTAssertEqual(
          ObservationDocument(fromTidy, layout: layout).bytes, wide, "seed \(seed), round \(round)")
        XCTAssertEqual(Set(fromWide), Set(observations.map(\.withoutLine)))
      }
    }
  }

  private static func observation(
    year: Int, using generator: inout SplitMix64
  ) -> Observation {
    let measure = Measure.allCases.randomElement(using: &generator) ?? .level
    let status = ObservationStatus.allCases.randomElement(using: &generator) ?? .normal
    let codes = ["CNY", "USD", "PERSON", "_X", "件,\"套\"", "吨", "万 x", "PC"]
    let code = codes.randomElement(using: &generator) ?? "CNY"
    let power = Int.random(in: 0...15, using: &generator)
    let line = Int.random(in: 1...999, using: &generator)
    return Observation(
      area: name(using: &generator), indicator: name(using: &generator), year: year,
      stage: Stage.allCases.randomElement(using: &generator) ?? .actual, measure: measure,
      value: status == .missing ? nil : figure(using: &generator),
      unit: measure == .growth ? .percent : MeasurementUnit(code: code, powerOfTen: power),
      priceBasis: PriceBasis.allCases.randomElement(using: &generator), status: status,
      qualifier: Qualifier.allCases.randomElement(using: &generator) ?? .exact,
      vintage: year + Int.random(in: 0...2, using: &generator),
      source: ObservationSource(
        document: Bool.random(using: &generator) ? "" : name(using: &generator),
        line: Bool.random(using: &generator) ? line : nil))
  }

  /// Extreme magnitudes on either side, and everything between.
  private static func figure(using generator: inout SplitMix64) -> PrintedNumber {
    let digits = Int64.random(
      in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
    let divisor = Int64.random(in: 1...1_000_000_000_000_000, using: &generator)
    let decimals = Bool.random(using: &generator) ? 0...6 : -280...320
    return PrintedNumber(
      significand: digits / divisor, decimals: Int.random(in: decimals, using: &generator))
  }

  /// Quotes, blanks, separators, formulas, Chinese: as awkward as names get, and never blank.
  private static func name(using generator: inout SplitMix64) -> String {
    let alphabet = Array("ab ,;\"\n\r\t太平=é\u{FEFF}'+-@|（）()/")
    let length = Int.random(in: 0...8, using: &generator)
    let start = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" }
    return String(start) + "x" + (Bool.random(using: &generator) ? " " : "")
  }
}

extension Observation {
  /// The observation as a wide table keeps it.
  fileprivate var withoutLine: Observation {
    Observation(
      area: area, indicator: indicator, year: year, stage: stage, measure: measure, value: value,
      unit: unit, priceBasis: priceBasis, status: status, qualifier: qualifier, vintage: vintage,
      source: ObservationSource(document: source.document))
  }
}
