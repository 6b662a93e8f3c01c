import IndicatorForecast
import XCTest

/// Outlooks of the series asked for, with those of their neighbours behind them.
final class OutlookCoherenceTests: XCTestCase {
  private typealias F = CoherenceFixture

  private func coherent(
    _ observations: [Observation], _ identities: [AccountingIdentity],
    of wanted: [String]? = nil, horizon: Int = 1
  ) -> [Outlook] {
    let all = SeriesConstruction().series(from: observations)
    let chosen = wanted.map { names in
      names.compactMap { name in all.first { $0.indicator == name } }
    }
    return Outlook.coherent(
      from: chosen ?? all, among: all, identities: identities,
      options: OutlookOptions(horizon: horizon))
  }

  private func bits(_ outlook: Outlook?) -> [UInt64]? {
    outlook?.forecast?.distributions.flatMap { distribution in
      [0.1, 0.5, 0.9].map { distribution.quantile($0).bitPattern }
    }
  }

  func testMediansAddUp() throws {
    let outlooks = coherent(try F.town(), [F.total], of: ["total", "a", "b"], horizon: 3)
    for step in 0..<3 {
      let medians = outlooks.compactMap { $0.forecast?.medians[step] }
      XCTAssertEqual(medians.count, 3)
      // Each median is the exponential of a rounded logarithm.
      XCTAssertEqual(medians[0], medians[1] + medians[2], accuracy: 1e-12 * medians[0])
    }
    XCTAssertEqual(outlooks[0].identities.map(\.status), [.applied])
    XCTAssertEqual(outlooks[0].identities.map(\.years), [[2017, 2018, 2019]])
  }

  func testWhatIsWantedAndItsOrderChangeNoBit() throws {
    let identities = [F.total, F.share]
    let all = coherent(try F.town(), identities)
    for wanted in [["total", "a", "b"], ["b", "total"], ["total"], ["a", "a"]] {
      for outlook in coherent(try F.town(), identities, of: wanted) {
        let other = all.first { $0.series.indicator == outlook.series.indicator }
        XCTAssertEqual(bits(outlook), bits(other), "\(wanted)")
      }
    }
  }

  func testNeighboursOfNeighboursCount() throws {
    let observations = try F.town() + F.levels("c", ["8", "8.1", "8.3", "8.2", "8.5", "8.9", "9"])
    let chained = AccountingIdentity(left: "c", relation: .atMost, right: ["b"])
    let outlook = coherent(observations, [chained, F.total], of: ["c"])[0]
    XCTAssertEqual(outlook.identities.map(\.identity), [chained], "only its own are told of")
    let apart = coherent(observations, [F.total], of: ["c"])[0]
    XCTAssertEqual(apart.identities, [])
    XCTAssertEqual(bits(apart), bits(Outlook(from: apart.series)))
  }

  func testAnIdentityWithOneSeriesOfTheAreaSaysNothing() throws {
    let foreign = AccountingIdentity(left: "a", relation: .equal, right: ["x", "y"])
    let outlook = coherent(try F.town(), [foreign], of: ["a"])[0]
    XCTAssertEqual(outlook.identities, [])
    XCTAssertEqual(bits(outlook), bits(Outlook(from: outlook.series)))
  }

  func testTheTargetIsJudgedByTheDistributionShown() throws {
    let target = Observation(
      area: "town", indicator: "total", year: 2017, stage: .target, measure: .level,
      value: try PrintedNumber(parsing: "160.0"), unit: .yuan(powerOfTen: 8), vintage: 2017,
      source: ObservationSource(document: "report"))
    let outlook = coherent(try F.town() + [target], [F.total], of: ["total"])[0]
    let distribution = try XCTUnwrap(outlook.forecast?.distributions[0])
    XCTAssertEqual(
      outlook.target?.attainmentProbability, distribution.upperTailProbability(160))
  }

  func testSeriesOfExtremeSizeAreShownOneWayOrTheOther() throws {
    for figures in [
      ["1", "900000000000000000", "1", "900000000000000000", "2", "800000000000000000"],
      ["0.000000000001", "0.000000000002", "0.000000000001", "0.000000000009"],
      ["0", "0", "0", "0", "0", "0"], ["-5", "3", "-9", "8", "-1", "2"],
    ] {
      let observations = try F.town().filter { $0.indicator != "b" } + F.levels("b", figures)
      for outlook in coherent(observations, [F.total, F.share], horizon: 20) {
        let alone = Outlook(from: outlook.series, options: OutlookOptions(horizon: 20))
        XCTAssertEqual(outlook.forecast?.periods, alone.forecast?.periods)
        XCTAssertFalse(outlook.forecast?.medians.contains(where: \.isNaN) ?? false)
      }
    }
  }
}
