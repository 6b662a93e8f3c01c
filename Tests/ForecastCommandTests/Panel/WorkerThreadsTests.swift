import XCTest

@testable import ForecastCommand

final class WorkerThreadsTests: XCTestCase {
  func testThereIsAlwaysTheThreadOfTheCallerAndNeverMoreThanIsWanted() {
    XCTAssertEqual(WorkerThreads.affordable(0), 1)
    XCTAssertEqual(WorkerThreads.affordable(1), 1)
    for wanted in [2, 3, 8] {
      XCTAssertTrue((1...wanted).contains(WorkerThreads.affordable(wanted)))
    }
  }

  func testTryingTakesNothingForGood() {
    // A space kept each time would use up what a process may map, and a descriptor kept what it may open.
    let first = WorkerThreads.affordable(2)
    for _ in 0..<2000 { _ = WorkerThreads.affordable(2) }
    XCTAssertEqual(WorkerThreads.affordable(2), first)
  }
}
