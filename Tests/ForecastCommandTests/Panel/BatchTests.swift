import Foundation
import XCTest

/// `forecast batch`: a long table in, a row a series and step out.
final class BatchTests: CommandTestCase {
  private func rows(_ output: String) -> [[String]] {
    output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func batch(_ table: String, _ options: [String] = []) throws -> [[String]] {
    let run = try succeeds(["batch", "--horizon", "3"] + options, input: Data(table.utf8))
    return rows(run.output)
  }

  func testTheColumnsAreThoseOfTheContract() throws {
    let rows = try batch(PanelFixture.table(upTo: 2), ["--level", "80", "--level", "95"])
    XCTAssertEqual(
      rows[0].joined(separator: ","),
      "id,h,mean,median,lo80,hi80,lo95,hi95,model,n,fallback_from")
  }

  func testEverySeriesHasEveryStepInInputOrder() throws {
    let rows = try batch(PanelFixture.table(upTo: 14)).dropFirst()
    XCTAssertEqual(
      rows.map { $0[0] + " " + $0[1] },
      (1...14).flatMap { length in (1...3).map { "s\(length) \($0)" } })
    for row in rows {
      let length = try XCTUnwrap(Int(row[0].dropFirst()))
      XCTAssertEqual(row[9], String(length))
      XCTAssertEqual(row[8], length < 3 ? "pooled-growth" : "combination")
      XCTAssertEqual(row[10], length < 3 ? "combination" : "")
      let numbers = row[2...7].compactMap { Double($0) }
      XCTAssertEqual(numbers.count, 6)
      XCTAssertLessThan(numbers[4], numbers[2])
      XCTAssertLessThan(numbers[2], numbers[1])
      XCTAssertLessThan(numbers[1], numbers[3])
      XCTAssertLessThan(numbers[3], numbers[5])
    }
  }

  func testTheMeanOfTheLogarithmsIsTheMedian() throws {
    for row in try batch(PanelFixture.table(upTo: 9)).dropFirst() { XCTAssertEqual(row[2], row[3]) }
  }

  func testThreadsAndTheHeadersOfAllLayoutsChangeNoByte() throws {
    let expected = try batch(PanelFixture.table(upTo: 9), ["--threads", "1"])
    for threads in ["2", "3", "256"] {
      XCTAssertEqual(try batch(PanelFixture.table(upTo: 9), ["--threads", threads]), expected)
    }
    for header in ["id,period,value", "series,year,value"] {
      XCTAssertEqual(try batch(PanelFixture.table(upTo: 9, header: header)), expected)
    }
  }

  func testRowsInAnyOrderAreTakenWhenSaid() throws {
    let table = "id,period,value\na,2001,12\nb,2000,5\na,2000,10\nb,2001,6\n"
    let sorted = "id,period,value\na,2000,10\na,2001,12\nb,2000,5\nb,2001,6\n"
    XCTAssertEqual(try batch(table, ["--unsorted"]), try batch(sorted))
  }

  func testTheOrderOfTheSeriesChangesNoRow() throws {
    let lines = PanelFixture.table(upTo: 9).split(separator: "\n")
    let series = (1...9).map { length in lines.filter { $0.hasPrefix("s\(length),") } }
    let expected = try batch(PanelFixture.table(upTo: 9))
    for order in [Array(series.reversed()), [4, 0, 7, 2, 8, 1, 6, 3, 5].map { series[$0] }] {
      let table = ([lines[0]] + order.flatMap { $0 }).joined(separator: "\n") + "\n"
      let rows = try batch(table)
      XCTAssertNotEqual(rows, expected)
      XCTAssertEqual(Set(rows), Set(expected))
      XCTAssertEqual(rows.count, expected.count)
    }
  }

  func testKeysComeBackAsTheyWere() throws {
    for key in ["=1+1", "+a", "-b", "@x", "'=1", "-5", "'s"] {
      let rows = try batch("id,period,value\n\(key),2000,1\n\(key),2001,2\n").dropFirst()
      XCTAssertEqual(rows.map { $0[0] }, [key, key, key])
    }
  }

  func testAModelWhoseBoundsAreNoNumbersIsReplaced() throws {
    let wild = [("log-drift", [1, 1, 1e12])]
    for (model, values) in wild {
      let rows = values.enumerated().map { "a,\(2000 + $0),\($1)\n" }
      for row in try batch("id,period,value\n" + rows.joined(), ["--model", model]).dropFirst() {
        XCTAssertEqual(row[10], model)
        XCTAssertFalse(row[2...7].contains(""), row.joined(separator: ","))
      }
    }
  }

  func testTheLimitOfAValueIsTheOneThatIsSaid() throws {
    for value in ["1e300", "1e151", "ten"] {
      try fails(
        65, ["batch", "--horizon", "1"], input: Data("id,period,value\na,2000,\(value)\n".utf8),
        saying: ["is not a number up to 1e150;"])
    }
    XCTAssertEqual(try batch("id,period,value\na,2000,1e150\n").count, 4)
  }

  func testATableWithoutTrainingRowsSaysSo() throws {
    let header = "id,period,value,split\n"
    try fails(
      65, ["batch", "--horizon", "1"], input: Data((header + "a,2000,1,test\n").utf8),
      saying: ["no row is train"])
    try fails(
      65, ["batch", "--horizon", "1"], input: Data(header.utf8),
      saying: ["there is a header but no row"])
  }

  func testAPeriodThatStandsTwiceIsFoundInAnyOrder() throws {
    let table = "id,period,value\na,2001,1\na,2000,2\nb,2000,3\na,2001,4\n"
    try fails(
      65, ["batch", "--horizon", "1", "--unsorted"], input: Data(table.utf8), saying: ["line 5,"])
    try fails(
      65, ["batch", "--horizon", "1"], input: Data("id,period,value\na,2000,1\na,2000,1\n".utf8),
      saying: ["line 3,"])
  }

  func testOnlyTrainingRowsAreUsed() throws {
    let table = "id,period,value,split\na,2000,10,train\na,2001,12,train\na,2002,99,test\n"
    XCTAssertEqual(try batch(table), try batch("id,period,value\na,2000,10\na,2001,12\n"))
  }

  func testAllErrorsOfAFileAreListedInOnePass() throws {
    let table =
      "id,period,value\na,2000,ten\na,2001,1\na,2000,2\nb,x,3\n,2000,4\nb,2000,5\na,2002,6\n"
    let messages = try fails(65, ["batch", "--horizon", "1"], input: Data(table.utf8))
    for place in [2, 4, 5, 6, 8].map({ "line \($0)," }) {
      XCTAssertTrue(messages.contains(place), "\(place) is not in: \(messages)")
    }
    try fails(65, ["batch", "--horizon", "1"], input: Data("a,b\n1,2\n".utf8))
  }

  func testEveryModelIsReachableAndNamedOrReplaced() throws {
    let table = PanelFixture.table(upTo: 8)
    for model in ["naive", "theta", "local-global-trend", "pooled-autoregression", "pooled-growth"]
    {
      for row in try batch(table, ["--model", model]).dropFirst() {
        XCTAssertTrue(row[8] == model || row[10] == model, row.joined(separator: ","))
      }
    }
  }

  func testGapsFallBackAndSaySo() throws {
    let rows = try batch("id,period,value\na,2000,10\na,2002,12\na,2003,13\n")
    XCTAssertEqual(rows[1][8], "log-drift")
    XCTAssertEqual(rows[1][10], "combination")
  }

  func testLinesOfJSONHoldTheSameFigures() throws {
    let table = PanelFixture.table(upTo: 5)
    let csv = try batch(table)
    let run = try succeeds(
      ["batch", "--horizon", "3", "--format", "ndjson"], input: Data(table.utf8))
    let lines = run.output.split(separator: "\n")
    XCTAssertEqual(lines.count, 5)
    for (index, line) in lines.enumerated() {
      let object = try XCTUnwrap(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let steps = try XCTUnwrap(object["forecasts"] as? [[String: Any]])
      XCTAssertEqual(object["id"] as? String, "s\(index + 1)")
      XCTAssertEqual(steps[2]["median"] as? Double, Double(csv[3 * index + 3][3]))
    }
  }
}
