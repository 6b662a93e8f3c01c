import Foundation
import TestSupport
import XCTest

@testable import ForecastCommand

/// A baseline folder is the complete old or the complete new one, whatever happens while it is written.
final class WholeFolderTests: BaselineTestCase {
  /// When a writer is killed.
  private enum Moment {
    /// So long after its start, whatever it is at.
    case any(TimeInterval)
    /// So long after its temporary folder appears: while it writes, exchanges names or cleans up.
    case writing(TimeInterval)
  }

  /// A writer that is to be killed.
  private final class Victim {
    let run: Process
    let folder: String
    let moment: Moment
    /// What earlier writers left: not this one's.
    private let known: [String]
    private let began = Date()
    private var writes: Date?

    init(_ folder: String, _ moment: Moment, start: () throws -> Process) throws {
      known = try BaselineTestCase.leftovers(in: folder)
      run = try start()
      (self.folder, self.moment) = (folder, moment)
    }

    /// Whether there is a temporary folder of its own.
    func hasFolder() throws -> Bool {
      try BaselineTestCase.leftovers(in: folder).contains { !known.contains($0) }
    }

    /// Kills the writer when its moment has come; returns whether it is at an end.
    func isDone() throws -> Bool {
      guard run.isRunning else { return true }
      switch moment {
      case .any(let delay):
        guard Date().timeIntervalSince(began) >= delay else { return false }
      case .writing(let delay):
        if writes == nil, try hasFolder() { writes = Date() }
        guard let writes, Date().timeIntervalSince(writes) >= delay else { return false }
      }
      kill(run.processIdentifier, SIGKILL)
      run.waitUntilExit()
      return true
    }
  }

  func testKilledAtAnyMomentTheFolderIsWhole() throws {
    try writeData()
    // Two at a time, each with a shelf of its own.
    let shelves = try ["one", "two"].map { name in
      try folder.write("", to: "\(name)/.keep")
      _ = try writeSmall(2021, to: "\(name)/plan")
      return folder.path(name)
    }
    let seed = UInt64.random(in: 0...UInt64.max)
    print("the moments of the kills are those of seed \(seed)")
    var generator = SplitMix64(seed: seed)
    var (round, killed, interrupted) = (0, 0, 0)
    while killed < 50 {
      // Most writers are killed: with six times as many something is wrong.
      guard round < 150 else { return XCTFail("\(killed) of \(2 * round) killed, seed \(seed)") }
      defer { round += 1 }
      let victims = try shelves.map { shelf in
        try Victim(shelf, moment(round, &generator)) {
          let year = round.isMultiple(of: 2) ? "2022" : "2021"
          return try start(["baseline", "write", "-o", shelf + "/plan", "--year", year])
        }
      }
      while try victims.contains(where: { try !$0.isDone() }) { usleep(100) }
      for victim in victims {
        victim.run.waitUntilExit()
        killed += victim.run.terminationReason == .uncaughtSignal ? 1 : 0
        interrupted += try victim.hasFolder() ? 1 : 0
        let year = try wholeYear(victim.folder + "/plan")
        XCTAssertTrue([2021, 2022].contains(year), "killed \(victim.moment), seed \(seed)")
      }
    }
    XCTAssertGreaterThan(interrupted, 5, "hardly a run was killed while it wrote, seed \(seed)")
    try assertTheNextWriterClears(shelves[0])
  }

  /// One moment in five is any of a run, the others are of the milliseconds in which a folder is written.
  private func moment(_ round: Int, _ generator: inout SplitMix64) -> Moment {
    round.isMultiple(of: 5)
      ? .any(.random(in: 0...0.5, using: &generator))
      : .writing(.random(in: 0...0.004, using: &generator))
  }

  private func assertTheNextWriterClears(_ shelf: String) throws {
    _ = try succeeds(
      [
        "baseline", "write", "-o", shelf + "/plan", "--year", "2022", "--data",
        folder.path("data.csv"),
      ])
    XCTAssertEqual(
      try Self.leftovers(in: shelf), [], "the next writer clears what the killed ones left")
    XCTAssertEqual(try wholeYear(shelf + "/plan"), 2022)
  }

  func testAWriterThatIsInterruptedLeavesNothingBesideTheFolder() throws {
    try writeData()
    let path = try writeSmall(2021, to: "plan")
    var interrupted = 0
    // A writer may end before its signal comes: as many more rounds as one that doesn't needs.
    for round in 0..<200 where round < 20 || interrupted == 0 {
      let signal = round.isMultiple(of: 2) ? SIGINT : SIGTERM
      let run = try start(["baseline", "write", "-o", path, "--year", "2022"])
      while run.isRunning, try leftovers().isEmpty { usleep(100) }
      kill(run.processIdentifier, signal)
      run.waitUntilExit()
      if run.terminationReason == .uncaughtSignal {
        XCTAssertEqual(run.terminationStatus, signal)
        interrupted += 1
      }
      XCTAssertEqual(try leftovers(), [])
      XCTAssertTrue([2021, 2022].contains(try wholeYear(path)))
    }
    XCTAssertGreaterThan(interrupted, 0, "no writer was interrupted")
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
    var reads = 0
    for _ in 0..<2 {
      let writers = try ["2022", "2021", "2022"].map {
        try start(["baseline", "write", "-o", path, "--year", $0])
      }
      while writers.contains(where: \.isRunning) {
        let stored = try StoredBaseline(path, language: .english)
        XCTAssertEqual(stored.damages, [])
        XCTAssertTrue([2021, 2022].contains(stored.manifest.year))
        reads += 1
      }
    }
    XCTAssertGreaterThan(reads, 50)
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
        # No folder for temporary files: the thread sanitizer's own would be cut off by the limit.
        trap '' XFSZ; ulimit -f 1; export TMPDIR=/none
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
