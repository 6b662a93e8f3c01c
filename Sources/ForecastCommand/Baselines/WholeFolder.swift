import FolderExchange
import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of files that is replaced as a whole: whoever opens it finds all the old files or all the new
/// ones, also after a crash at any moment.
///
/// The files are written to a temporary folder beside it, flushed to the disk, and the two folders exchange their
/// names in one step. The temporary folder is locked as long as its writer lives; what a killed
/// writer left has no lock, and the next writer removes it.
struct WholeFolder {
  /// The path as it was given, for messages.
  private let shown: EscapedText
  /// The path without symbolic links and without a slash at the end.
  private let path: String
  /// Whether a folder with these names of files may be replaced.
  private let mayReplace: ([String]) -> Bool
  /// Exchanges two names in one step; the error's code, 0 where there was none.
  private let exchange: (String, String) -> Int32

  init(
    _ path: String, mayReplace: @escaping ([String]) -> Bool,
    exchange: @escaping (String, String) -> Int32 = Self.exchangeOfTheSystem
  ) {
    shown = EscapedText(path, limit: 1000)
    self.path = Self.resolved(path)
    self.mayReplace = mayReplace
    self.exchange = exchange
  }

  private static func exchangeOfTheSystem(_ first: String, _ second: String) -> Int32 {
    folder_exchange(first, second) == 0 ? 0 : errno
  }

  /// Follows a symbolic link to an existing folder, so that the link stays.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    return trimmed
  }

  private var parent: String { FileBytes.folder(of: path) }
  private var prefix: String { ".\(FileBytes.name(of: path)).writing-" }

  /// Puts files into the folder, and nothing else.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(CommandFailure) {
    try requireReplaceable(path)
    removeLeftovers()
    // A temporary folder of a process that a signal ends would lie there until the next writer comes.
    try HeldSignals.during { () throws(CommandFailure) in try replace(with: files) }
  }

  private func replace(
    with files: [(name: String, bytes: [UInt8])]
  ) throws(CommandFailure) {
    let temporary = try TemporaryWriter(parent + "/" + prefix)
    // After an exchange the temporary name stands for the old folder.
    defer { temporary.remove(mayReplace) }
    for file in files { try temporary.write(file.bytes, to: file.name) }
    try temporary.flush()
    try publish(temporary)
    Self.flush(folder: parent)
  }

  /// Refuses to touch what was not written by this program.
  private func requireReplaceable(_ folder: String) throws(CommandFailure) {
    guard FileBytes.exists(folder) else {
      guard FileBytes.isLink(folder) else { return }
      throw CommandFailure(
        .cannotCreate,
        "cannot write \(shown): it is a symbolic link to a folder that isn't there; "
          + "create that folder, or remove the link.")
    }
    guard FileBytes.isFolder(folder), let names = FileBytes.names(inFolder: folder) else {
      throw CommandFailure(
        .cannotCreate, "cannot write \(shown): it is there and no folder; choose another name.")
    }
    guard names.isEmpty || mayReplace(names) else {
      throw CommandFailure(
        .cannotCreate,
        "\(shown) is not a baseline (it holds \(strange(names))) "
          + "and is left alone; choose another folder, or empty this one.")
    }
  }

  /// The names that stand in the way.
  private func strange(_ names: [String]) -> String {
    let strange = names.filter { !mayReplace([$0]) }
    return Self.list(strange.isEmpty ? names : strange)
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.sorted().prefix(3).map { EscapedText($0).description }
    return shown.joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }

  /// Gives the temporary folder the name of the folder.
  private func publish(_ temporary: TemporaryWriter) throws(CommandFailure) {
    var code: Int32 = 0
    // Another writer may create or replace the folder between two steps; each step by itself is whole.
    for _ in 0..<100 {
      code = rename(temporary.path, path) == 0 ? 0 : errno
      if code == 0 { return }
      guard code == EEXIST || code == ENOTEMPTY else { break }
      code = exchange(temporary.path, path)
      if code == 0 { return try requireOwn(temporary) }
      guard code == ENOENT else { break }
    }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(code) else {
      throw CommandFailure(
        .cannotCreate, "cannot replace \(shown): \(FileBytes.reason(code)).")
    }
    throw CommandFailure(
      .cannotCreate,
      "cannot replace \(shown) in one step: this file system can't exchange two folders; "
        + "write to a new folder and remove the old one.")
  }

  /// Undoes an exchange with a folder that something else was put into meanwhile.
  ///
  /// Where it can't be undone the folder keeps its temporary name: it holds what is not ours to remove.
  private func requireOwn(_ temporary: TemporaryWriter) throws(CommandFailure) {
    let names = FileBytes.names(inFolder: temporary.path) ?? []
    guard !names.isEmpty, !mayReplace(names) else { return }
    let code = exchange(temporary.path, path)
    guard code == 0 else {
      throw CommandFailure(
        .cannotCreate,
        "\(shown) is the new baseline, but \(strange(names)) was put into the old one meanwhile, "
          + "which is now \(EscapedText(temporary.path, limit: 1000)) "
          + "(\(FileBytes.reason(code))); take from it what is yours, and remove it.")
    }
    try requireReplaceable(path)
  }

  /// Removes the temporary folders of writers that are no more.
  private func removeLeftovers() {
    for name in FileBytes.names(inFolder: parent) ?? [] where name.hasPrefix(prefix) {
      TemporaryWriter.removeIfAbandoned(parent + "/" + name, mayReplace)
    }
  }

  private static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

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
