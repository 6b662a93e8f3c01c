import XCTest

@testable import ForecastCommand

final class PanelTextTests: XCTestCase {
  private func text(_ lines: [String]) -> PanelText {
    var text = PanelText()
    for line in lines { text.add { $0 += Array(line.utf8) } }
    return text
  }

  func testSeriesAreLeftOutByTheirPlaces() {
    let text = text(["a,1\n", "", "b,1\nb,2\n", "c,1\n"])
    let expected: [(Set<Int>, String)] = [
      ([], "a,1\nb,1\nb,2\nc,1\n"), ([0], "b,1\nb,2\nc,1\n"), ([1], "a,1\nb,1\nb,2\nc,1\n"),
      ([2], "a,1\nc,1\n"), ([0, 2, 3], ""),
    ]
    for (places, kept) in expected {
      XCTAssertEqual(String(decoding: text.leavingOut(places), as: UTF8.self), kept)
    }
  }

  /// Where the lines are not wanted, there are none to leave out.
  func testNothingIsLeftOutOfNothing() {
    XCTAssertEqual(PanelText().leavingOut([0, 5]), [])
  }
}
