import Foundation
import XCTest

/// A baseline folder is the complete old or the complete new one, whatever happens while it is written.
final class WholeFolderTests: BaselineTestCase {
  /// Two plans of one series: little to compute, so that much of a run is writing.
  private func writeData() throws {
    let rows = [
      "town,gross_output,2019,ACTUAL,LEVEL,95,CNY,8,2021",
      "town,gross_output,2020,ACTUAL,LEVEL,100,CNY,8,2021",
      "town,gross_output,2021,TARGET,LEVEL,110,CNY,8,2021",
      "town,gross_output,2022,TARGET,LEVEL,120,CNY,8,2022",
    ]
    try folder.write(([ObservationText.header] + rows).joined(separator: "\n"), to: "data.csv")
  }

  private func writeSmall(_ year: Int, to name: String) throws -> String {
    let path = folder.path(name)
    _ = try succeeds(
      [
        "baseline", "write", "-o", path, "--year", String(year), "--data",
        folder.path("data.csv"),
      ])
    return path
  }

  func testKilledAtAnyMomentTheFolderIsWhole() throws {
    try writeData()
    let path = try writeSmall(2021, to: "plan")
    let began = Date()
    _ = try writeSmall(2022, to: "other")
    let duration = Date().timeIntervalSince(began)
    var generator = SystemRandomNumberGenerator()
    var killed = 0
    for round in 0..<50 {
      // Half of the moments in the last tenth, in which files are written and names exchanged.
      let moment =
        round.isMultiple(of: 2)
        ? Double.random(in: 0...1, using: &generator)
        : Double.random(in: 0.85...1.1, using: &generator)
      let run = try start(
        ["baseline", "write", "-o", path, "--year", round.isMultiple(of: 2) ? "2021" : "2022"])
      Thread.sleep(forTimeInterval: moment * duration)
      kill(run.processIdentifier, SIGKILL)
      run.waitUntilExit()
      killed += run.terminationReason == .uncaughtSignal ? 1 : 0
      let year = try wholeYear(path)
      XCTAssertTrue([2021, 2022].contains(year), "killed after \(moment) of a run")
    }
    XCTAssertGreaterThan(killed, 10, "most runs end before their time")
    _ = try writeSmall(2022, to: "plan")
    XCTAssertEqual(try leftovers(), [], "the next writer clears what the killed ones left")
    XCTAssertEqual(try wholeYear(path), 2022)
  }

  func testTwoWritersAtOnceBothEndInAWholeFolder() throws {
    try writeData()
    let path = try writeSmall(2021, to: "plan")
    for _ in 0..<2 {
      let runs = try ["2021", "2022", "2021", "2022"].map {
        try start(["baseline", "write", "-o", path, "--year", $0])
      }
      for run in runs {
        run.waitUntilExit()
        XCTAssertEqual(run.terminationStatus, 0)
      }
      XCTAssertTrue([2021, 2022].contains(try wholeYear(path)))
      XCTAssertEqual(try leftovers(), [])
    }
  }

  func testAReaderWhileItIsReplacedSeesOneOrTheOther() throws {
    try writeData()
    let path = try writeSmall(2021, to: "plan")
    let writers = try (0..<3).map {
      try start(["baseline", "write", "-o", path, "--year", $0 == 1 ? "2021" : "2022"])
    }
    for _ in 0..<3 {
      let run = try CommandRun(
        ["baseline", "check", path, "--data", folder.path("data.csv")])
      XCTAssertEqual(run.exitCode, 0, run.output + run.messages)
    }
    for writer in writers { writer.waitUntilExit() }
  }

  func testAFullDiskLeavesTheOldFolder() throws {
    // A tmpfs of 80 kB where one may be mounted, else a limit on the size of files: both fail in the middle.
    let script = """
      mkdir -p "$DIR/disk"
      if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=80k tmpfs "$DIR/disk" 2>/dev/null; then
        trap 'umount "$DIR/disk"' EXIT
        "$0" baseline write -o "$DIR/disk/plan" --area taiping --year 2021 || exit 99
        head -c 100000 /dev/zero >"$DIR/disk/filler" 2>/dev/null
        "$0" baseline write -o "$DIR/disk/plan" --area taiping --year 2022
      else
        "$0" baseline write -o "$DIR/disk/plan" --area taiping --year 2021 || exit 99
        trap '' XFSZ; ulimit -f 1
        "$0" baseline write -o "$DIR/disk/plan" --area taiping --year 2022
      fi
      code=$?
      cp -r "$DIR/disk/plan" "$DIR/after"
      ls -A "$DIR/disk" | grep -c writing >&2
      exit $code
      """
    let run = try CommandRun(shell: "DIR='\(folder.path)'; export DIR; " + script)
    XCTAssertEqual(run.exitCode, 74, run.messages)
    XCTAssertTrue(run.messages.contains("nothing was changed"), run.messages)
    XCTAssertTrue(run.messages.hasSuffix("\n0\n"), "nothing is left behind: \(run.messages)")
    XCTAssertEqual(try wholeYear(folder.path("after")), 2021)
  }

  func testAReadOnlyFolderIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("shelf"), withIntermediateDirectories: false)
    let path = try write(2021, to: "shelf/plan")
    // Modes don't bind root: a read-only mount does.
    let script = """
      if [ "$(id -u)" = 0 ]; then
        if mount --bind "$DIR/shelf" "$DIR/shelf" 2>/dev/null; then
          trap 'umount "$DIR/shelf"' EXIT
          mount -o remount,bind,ro "$DIR/shelf" || exit 98
        else
          chattr +i "$DIR/shelf" || exit 97
          trap 'chattr -i "$DIR/shelf"' EXIT
        fi
      else
        chmod a-w "$DIR/shelf"; trap 'chmod u+w "$DIR/shelf"' EXIT
      fi
      "$0" baseline write -o "$DIR/shelf/plan" --area taiping --year 2022
      """
    let run = try CommandRun(shell: "DIR='\(folder.path)'; export DIR; " + script)
    XCTAssertEqual(run.exitCode, 73, run.messages)
    XCTAssertTrue(run.messages.contains("cannot create a folder in"), run.messages)
    XCTAssertEqual(try wholeYear(path), 2021)
  }

  /// Starts a run that is not waited for.
  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = CommandRun.binary
    process.arguments = arguments + ["--data", folder.path("data.csv")]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
