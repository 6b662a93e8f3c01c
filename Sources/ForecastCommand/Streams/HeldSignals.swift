#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Holds SIGINT and SIGTERM back while something is written that must not be left half done.
///
/// A signal that comes meanwhile ends the process afterwards, as it would have. What the process was started
/// to ignore stays ignored.
enum HeldSignals {
  private static let signals = [SIGINT, SIGTERM]

  /// The signal that came; written by the handler, and read when there is none any more.
  nonisolated(unsafe) private static var received: Int32 = 0

  /// The address of `SIG_IGN`, which Swift can't compare.
  private static let ignored = 1

  /// Does the work, and then what a signal asked for.
  static func during(_ work: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    received = 0
    let earlier = signals.map { number in
      let earlier = signal(number) { HeldSignals.received = $0 }
      if unsafeBitCast(earlier, to: Int.self) == ignored { signal(number, SIG_IGN) }
      return earlier
    }
    defer {
      for (number, earlier) in zip(signals, earlier) { signal(number, earlier) }
      if received != 0 { raise(received) }
    }
    try work()
  }
}
