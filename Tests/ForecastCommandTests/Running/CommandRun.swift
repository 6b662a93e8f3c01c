import Foundation
import XCTest

/// What one run of the built `forecast` printed, and how it ended.
struct CommandRun {
  /// The bytes of standard output.
  let outputBytes: Data
  /// The bytes of standard error, as text.
  let messages: String
  /// The exit code; the number of the signal where one ended the process.
  let exitCode: Int32
  /// Whether a signal ended the process.
  let wasKilled: Bool

  /// Standard output as text.
  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// The lines of standard output.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Runs `forecast` and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The words behind the command's name.
  ///   - environment: Variables set beside the fixed ones, or instead of them.
  ///   - input: What standard input holds.
  ///   - limit: The seconds after which a run is ended, and the test fails.
  /// - Throws: An error where the command can't be started.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: Data = Data(),
    limit: TimeInterval = 60
  ) throws {
    try self.init(
      executable: Self.binary, arguments, environment: environment, input: input, limit: limit)
  }

  /// Runs a shell script, in which `"$0"` is the `forecast` binary.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - limit: The seconds after which a run is ended, and the test fails.
  /// - Throws: An error where there is no shell.
  init(shell script: String, limit: TimeInterval = 60) throws {
    try self.init(
      executable: URL(fileURLWithPath: "/bin/sh"), ["-c", script, Self.binary.path],
      environment: [:], input: Data(), limit: limit)
  }

  private init(
    executable: URL, _ arguments: [String], environment: [String: String], input: Data,
    limit: TimeInterval
  ) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = Self.fixedEnvironment
      .merging(Self.passedOn) { $1 }.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: folder.write(input, to: "input"))
    // Files, not pipes: a pipe that nobody empties would stop a run that prints much.
    let (output, messages) = (
      try folder.write(Data(), to: "output"), try folder.write(Data(), to: "messages")
    )
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try Self.run(process, limit: limit)
    outputBytes = try Data(contentsOf: output)
    self.messages = String(decoding: try Data(contentsOf: messages), as: UTF8.self)
    exitCode = process.terminationStatus
    wasKilled = process.terminationReason == .uncaughtSignal
  }

  private static func run(_ process: Process, limit: TimeInterval) throws {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let limit = limit * patience
    guard ended.wait(timeout: .now() + limit) == .timedOut else { return }
    process.terminate()
    process.waitUntilExit()
    XCTFail("\(process.arguments ?? []) took longer than \(limit) s")
  }

  /// How many times as long as said a run may take: an instrumented program is slow.
  private static let patience =
    ProcessInfo.processInfo.environment["FORECAST_TEST_PATIENCE"].flatMap(Double.init) ?? 1

  /// One language and one time zone, whatever the machine's are.
  private static let fixedEnvironment = ["LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin"]

  /// What the tests' own environment says to the runtime of the build: where libraries are
  /// (`Scripts/checks/both-lapacks` chooses LAPACK so), where an instrumented program writes what it
  /// has run (`Scripts/checks/coverage`), how it reports an error (`Scripts/checks/sanitizers`).
  private static let passedOn = ProcessInfo.processInfo.environment.filter {
    ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"]
      .contains($0.key)
  }

  /// The binary lies beside the test bundle, in whatever folder both were built.
  static let binary: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let folder = bundle.bundleURL.deletingLastPathComponent()
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appendingPathComponent("forecast")
  }()
}
