import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that takes the place of what has its name when it is whole, and not before.
///
/// Until then it has no name where the system allows that (Linux), and else a hidden one of its own. What is no
/// ordinary file, such as a pipe, is written as it comes.
struct ReplacedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// What has to be done for the file to have its name.
  private enum Naming {
    case none
    case link
    case rename(String)
  }

  private let naming: Naming

  /// The file's real name, behind links.
  private let target: String
  private var isWhole = false

  #if os(Linux)
    /// `O_TMPFILE`, a macro that Swift doesn't import.
    private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
  #endif

  /// Creates the file.
  ///
  /// - Parameter path: The name it gets; a link is followed.
  /// - Throws: Why it can't be created.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    let isOrdinary = exists ? status.st_mode & S_IFMT == S_IFREG : !FileBytes.isLink(path)
    guard isOrdinary && (!exists || access(path, W_OK) == 0) else {
      (target, naming) = (path, .none)
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      try requireOpen(errno)
      return
    }
    target = exists ? Self.realPath(path) : path
    let mode = exists ? status.st_mode & 0o777 : 0o666
    #if os(Linux)
      let file = open(
        FileBytes.folder(of: target), Self.unnamed | O_WRONLY | O_CLOEXEC, mode)
      guard file < 0 else {
        (descriptor, naming) = (file, .link)
        // Once it has a name, the lock tells the next writer that it is no leftover.
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
        if exists { fchmod(descriptor, mode) }
        return
      }
    #endif
    let temporary = Self.temporaryName(target)
    naming = .rename(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    try requireOpen(errno)
    if exists { fchmod(descriptor, mode) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isWhole, case .rename(let temporary) = naming { unlink(temporary) }
  }

  /// Writes a text to a file, whole or not at all, or to standard output for `-`.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    guard path != "-" else { return try StandardOutput.write(text) }
    try requireName(path)
    var file = try ReplacedFile(path)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  /// Throws where the system has no file of so long a name.
  ///
  /// It says so when the file gets its name, which is after all the work.
  static func requireName(_ path: String) throws(CommandFailure) {
    var status = stat()
    guard stat(path, &status) != 0, errno == ENAMETOOLONG else { return }
    throw failure(path, ENAMETOOLONG)
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      .cannotCreate,
      "cannot create \(EscapedText(path, limit: 1000)): \(FileBytes.reason(code)).")
  }

  private func requireOpen(_ code: Int32) throws(CommandFailure) {
    guard descriptor < 0 else { return }
    throw Self.failure(path, code)
  }

  /// Appends bytes.
  func write(_ text: [UInt8]) throws(CommandFailure) {
    try require(FileBytes.write(text, to: descriptor))
  }

  /// Gives the file its name: it is whole.
  mutating func finish() throws(CommandFailure) {
    switch naming {
    case .none: break
    case .rename(let temporary): try require(rename(temporary, target) == 0 ? 0 : errno)
    case .link:
      let temporary = Self.temporaryName(target)
      let source = "/proc/self/fd/\(descriptor)"
      var code = linkat(AT_FDCWD, source, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno
      if code == 0, rename(temporary, target) != 0 {
        code = errno
        unlink(temporary)
      }
      try require(code)
      removeLeftovers()
    }
    isWhole = true
  }

  /// Removes what writers left that were killed between giving their file its first name and its last.
  private func removeLeftovers() {
    let folder = FileBytes.folder(of: target)
    let (start, end) = Self.temporaryParts(target)
    for name in FileBytes.names(inFolder: folder) ?? [] {
      guard name.hasPrefix(start), name.hasSuffix(end),
        name.dropFirst(start.count).dropLast(end.count).allSatisfy(\.isNumber)
      else { continue }
      let path = "\(folder)/\(name)"
      let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(file)
    }
  }

  private func require(_ code: Int32) throws(CommandFailure) {
    guard code != 0 else { return }
    throw CommandFailure(
      .inputOutput, "cannot write \(EscapedText(path, limit: 1000)): \(FileBytes.reason(code)).")
  }

  private static func temporaryName(_ path: String) -> String {
    let (start, end) = temporaryParts(path)
    return "\(FileBytes.folder(of: path))/\(start)\(getpid())\(end)"
  }

  /// What stands before and behind the number of the process in the name that a file has for a moment.
  private static func temporaryParts(_ path: String) -> (start: String, end: String) {
    // A name may have 255 bytes, and this one has more than that of the file.
    let name = String(decoding: FileBytes.name(of: path).utf8.prefix(200), as: UTF8.self)
    return (".\(name).", ".forecast")
  }

  private static func realPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
