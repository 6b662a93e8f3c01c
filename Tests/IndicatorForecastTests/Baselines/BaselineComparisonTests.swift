import IndicatorForecast
import XCTest

/// The cause that each change between two baselines is put down to.
final class BaselineComparisonTests: XCTestCase {
  private func row(_ changed: [BaselineColumn: String] = [:]) -> BaselineRow {
    let usual: [BaselineColumn: String] = [
      .area: "town", .indicator: "gross_output", .year: "2021", .vintage: "2021", .unit: "CNY",
      .unitMultiplier: "8", .history: "2019=95 2020=100", .median: "105", .targetLevel: "110",
      .chanceLevel: "0.25",
    ]
    return BaselineRow(usual.merging(changed) { $1 })
  }

  private func changes(
    _ old: [BaselineRow], _ new: [BaselineRow], method: [MethodChange] = [],
    files: [BilingualText] = []
  ) -> [String: BaselineChange] {
    let comparison = BaselineComparison(
      from: Baseline(rows: old), to: Baseline(rows: new), method: method, files: files)
    return Dictionary(
      uniqueKeysWithValues: comparison.changes.map { ("\($0.indicator) \($0.column)", $0) })
  }

  func testTheSameBaselineHasNoChanges() {
    XCTAssertTrue(changes([row()], [row()]).isEmpty)
  }

  func testNewResultsAreNewData() {
    let found = changes(
      [row()], [row([.history: "2019=95 2020=100 2021=108", .median: "112"])])
    XCTAssertEqual(found["gross_output median"]?.causes, [.newData])
    XCTAssertEqual(found["gross_output median"]?.details.map(\.english), ["results of 2021"])
    XCTAssertEqual(found["gross_output history"]?.causes, [.newData])
  }

  func testAPlanForAnotherYearAloneIsNoNewDataOfTheOutlook() {
    let found = changes([row()], [row([.year: "2022", .median: "112", .targetLevel: "118"])])
    XCTAssertEqual(found["gross_output median"]?.causes, [.planYear])
    XCTAssertEqual(found["gross_output median"]?.details.map(\.english), ["the plan for 2022"])
    XCTAssertEqual(found["gross_output target_level"]?.causes, [.newData])
  }

  func testOtherResultsAreARevision() {
    let found = changes([row()], [row([.history: "2019=95 2020=101", .median: "106"])])
    XCTAssertEqual(found["gross_output median"]?.causes, [.revisedData])
    XCTAssertEqual(found["gross_output median"]?.details.map(\.english), ["2020: 100 → 101"])
  }

  func testAnotherUnitIsNoRevision() {
    let found = changes(
      [row()],
      [row([.unitMultiplier: "4", .history: "2019=950000 2020=1000000", .median: "1050000"])],
      method: [])
    XCTAssertEqual(found["gross_output median"]?.causes, [.changedMethod])
    XCTAssertFalse(found.values.contains { $0.causes.contains(.revisedData) })
  }

  func testAnotherTargetOfTheSamePlanIsARevision() {
    let found = changes([row()], [row([.targetLevel: "112", .chanceLevel: "0.2"])])
    XCTAssertEqual(found["gross_output target_level"]?.causes, [.revisedData])
    XCTAssertEqual(found["gross_output chance_level"]?.causes, [.revisedData])
  }

  func testTheMethodIsNamedWhereTheManifestsDiffer() {
    let version = BilingualText(english: "version 0.1 → 0.2", chinese: "version 0.1 → 0.2")
    let found = changes([row()], [row([.median: "106"])], method: [MethodChange(.version, version)])
    XCTAssertEqual(found["gross_output median"]?.causes, [.changedMethod])
    XCTAssertEqual(found["gross_output median"]?.details, [version])
  }

  func testTheSameDataWithAnotherResultAreAChangedMethod() {
    let found = changes([row()], [row([.median: "106"])])
    XCTAssertEqual(found["gross_output median"]?.causes, [.changedMethod])
  }

  func testIdentitiesCarryNewsFromSeriesToSeries() {
    let other = [BaselineColumn.indicator: "industrial_output"]
    let found = changes(
      [row(), row(other)],
      [
        row([.median: "106"]),
        row(other.merging([.history: "2019=95 2020=100 2021=120"]) { $1 }),
      ])
    XCTAssertEqual(found["gross_output median"]?.causes, [.newData])
    let detail = found["gross_output median"]?.details.first?.english
    XCTAssertEqual(detail, "industrial_output of the same area: results of 2021")
  }

  func testASeriesThatComesOrGoesIsOneChange() {
    let added = changes([], [row()])
    XCTAssertEqual(added["gross_output row"]?.new, "present")
    XCTAssertEqual(added["gross_output row"]?.causes, [.appeared])
    let removed = changes([row()], [])
    XCTAssertEqual(removed["gross_output row"]?.new, "absent")
    XCTAssertEqual(removed["gross_output row"]?.causes, [.vanished])
  }

  func testBaselinesOfDifferentAreasAreNotExplained() throws {
    let comparison = BaselineComparison(
      from: Baseline(rows: [row()]), to: Baseline(rows: [row([.area: "city"])]), method: [])
    XCTAssertEqual(comparison.matchedCount, 0)
    XCTAssertTrue(
      try XCTUnwrap(comparison.warning).english.contains(
        "no series is in both (areas town and city)"))
    XCTAssertEqual(comparison.changes.map(\.causes), [[.appeared], [.vanished]])
    XCTAssertNil(
      BaselineComparison(from: Baseline(rows: [row()]), to: Baseline(rows: [row()]), method: [])
        .warning)
  }

  func testResultsAndTargetsThatAreGoneHaveVanishedAndAreNoRevision() {
    let found = changes(
      [row([.targetGrowth: "10"])], [row([.history: "2020=100", .targetLevel: ""])])
    XCTAssertEqual(found["gross_output history"]?.causes, [.vanished])
    XCTAssertEqual(
      found["gross_output history"]?.details.map(\.english), ["no result of 2019 any more"])
    XCTAssertEqual(found["gross_output target_level"]?.causes, [.vanished])
    XCTAssertEqual(found["gross_output target_growth"]?.causes, [.vanished])
  }

  func testATargetThatWasNotThereIsNewData() {
    let found = changes([row()], [row([.targetGrowth: "10", .chanceGrowth: "0.5"])])
    XCTAssertEqual(found["gross_output target_growth"]?.causes, [.newData])
    XCTAssertEqual(found["gross_output chance_growth"]?.causes, [.newData])
    XCTAssertEqual(
      found["gross_output chance_growth"]?.details.map(\.english),
      ["the target growth 10, not there before"])
  }

  func testATargetPrintedInAnotherUnitIsNoRevision() {
    let found = changes(
      [row([.targetUnit: "CNY", .targetUnitMultiplier: "8"])],
      [row([.targetUnit: "CNY", .targetUnitMultiplier: "4", .targetLevel: "1100000"])])
    XCTAssertEqual(found["gross_output target_level"]?.causes, [.changedMethod])
    XCTAssertEqual(
      found["gross_output target_level"]?.details.map(\.english),
      ["the target level 110 (10^8 CNY) → 1100000 (10^4 CNY), in another unit"])
  }

  func testAReportWithoutNewResultsIsNewData() {
    let found = changes([row()], [row([.vintage: "2022", .median: "106"])])
    XCTAssertEqual(found["gross_output vintage"]?.causes, [.newData])
    XCTAssertEqual(found["gross_output median"]?.details.map(\.english), ["the report of 2022"])
  }

  func testOnlyPrintedFiguresAreRevised() {
    let old = row([.estimated: "2019"])
    let moved = changes(
      [old], [row([.estimated: "2019", .history: "2019=94 2020=100 2021=110"])])
    XCTAssertEqual(moved["gross_output history"]?.causes, [.newData])
    let printed = changes([old], [row([.history: "2019=94 2020=100"])])
    XCTAssertEqual(printed["gross_output history"]?.causes, [.newData])
    XCTAssertEqual(
      printed["gross_output history"]?.details.map(\.english), ["2019: 95 → 94, printed now"])
    let implied = changes([old], [row([.estimated: "2019 2020", .history: "2019=95 2020=98"])])
    XCTAssertEqual(implied["gross_output history"]?.causes, [.revisedData])
    XCTAssertEqual(
      implied["gross_output history"]?.details.map(\.english),
      ["2020: 100 → 98, implied by later figures"])
  }

  func testRulesAreNoCauseOfAnOutlookAndPriorsNoneOfData() {
    let rules = MethodChange(.rules, BilingualText(english: "other rules", chinese: "规则改变"))
    let priors = MethodChange(.priors, BilingualText(english: "other priors", chinese: "先验改变"))
    let found = changes(
      [row()], [row([.median: "106", .findings: "P01", .vintage: "2022"])],
      method: [rules, priors])
    XCTAssertEqual(
      found["gross_output median"]?.details.map(\.english), ["the report of 2022", "other priors"])
    XCTAssertEqual(
      found["gross_output findings"]?.details.map(\.english),
      ["the report of 2022", "other rules", "other priors"])
    XCTAssertEqual(found["gross_output vintage"]?.causes, [.newData])
  }

  func testDataOfSeriesThatAreNotListedAreNamedByTheirFile() {
    let file = BilingualText(english: "other observations (data.csv)", chinese: "观测改变（data.csv）")
    let found = changes([row()], [row([.median: "106"])], files: [file])
    XCTAssertEqual(found["gross_output median"]?.causes, [.otherData])
    XCTAssertEqual(found["gross_output median"]?.details, [file])
  }

  func testNinthDigitsAndTinyProbabilitiesAreNoDifference() {
    XCTAssertFalse(FigureDifference.isReal("127.990001", "127.990002"))
    XCTAssertTrue(FigureDifference.isReal("127.99", "127.98"))
    XCTAssertFalse(FigureDifference.isReal("1e-12", "2e-12"))
    XCTAssertTrue(FigureDifference.isReal("", "0"))
    XCTAssertFalse(FigureDifference.isReal("2019=95 2020=127.990001", "2019=95 2020=127.990002"))
    XCTAssertTrue(FigureDifference.isReal("2019=95", "2020=95"))
    XCTAssertTrue(FigureDifference.isReal("P01 P08", "P01 P09"))
  }

  func testABaselineComesBackFromItsText() throws {
    let baseline = Baseline(rows: [row([.indicator: "=1+1", .findings: "P01 P08"])])
    let read = try Baseline(parsing: Array(baseline.text.utf8), name: "baseline.csv")
    XCTAssertEqual(read, baseline)
    XCTAssertTrue(baseline.text.contains("'=1+1"), "no formula for a spreadsheet")
  }
}
