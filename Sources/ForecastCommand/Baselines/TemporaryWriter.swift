import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A temporary folder that is locked while its writer lives.
struct TemporaryWriter {
  /// Where it is.
  let path: String
  /// The folder, open and locked until the process ends or ``remove()``.
  private let descriptor: Int32

  /// Creates a folder whose name starts with a prefix.
  init(_ prefix: String) throws(CommandFailure) {
    // Another writer may take a folder that isn't locked yet for a leftover, and remove it.
    for _ in 0..<100 {
      var template = Array((prefix + "XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else { break }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isSame(descriptor, path) {
        // mkdtemp makes it private; a baseline is to be read.
        fchmod(descriptor, 0o755)
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      close(descriptor)
    }
    let folder = EscapedText(FileBytes.folder(of: prefix), limit: 1000)
    throw CommandFailure(
      .cannotCreate,
      "cannot create a folder in \(folder): \(FileBytes.systemReason); "
        + "name a folder that can be written to.")
  }

  /// Writes a file and flushes it to the disk.
  func write(_ bytes: [UInt8], to name: String) throws(CommandFailure) {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Self.failure(name) }
    let isWritten = FileBytes.write(bytes, to: file) && fsync(file) == 0
    let reason = errno
    guard close(file) == 0, isWritten else {
      if !isWritten { errno = reason }
      throw Self.failure(name)
    }
  }

  /// Flushes the names of the files to the disk.
  func flush() throws(CommandFailure) {
    guard fsync(descriptor) == 0 else { throw Self.failure("the folder") }
  }

  private static func failure(_ name: String) -> CommandFailure {
    CommandFailure(
      .inputOutput,
      "cannot write \(EscapedText(name)): \(FileBytes.systemReason); nothing was changed.")
  }

  /// Removes what the path stands for now, and lets go of the lock.
  func remove() {
    Self.remove(path)
    close(descriptor)
  }

  /// Removes a temporary folder unless its writer lives.
  static func removeIfAbandoned(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // The name may by now stand for another folder than the one that is locked here.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isSame(descriptor, path) else { return }
    remove(path)
  }

  private static func remove(_ path: String) {
    for name in FileBytes.names(inFolder: path) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
