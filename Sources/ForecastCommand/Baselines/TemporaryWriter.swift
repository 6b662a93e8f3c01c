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

  /// Creates a folder whose name starts with a prefix; its mode follows the umask.
  init(_ prefix: String) throws(CommandFailure) {
    var code: Int32 = 0
    // Another writer may take a folder that isn't locked yet for a leftover, and remove it.
    for _ in 0..<100 {
      let path = prefix + Self.suffix()
      guard mkdir(path, 0o777) == 0 else {
        code = errno
        if code == EEXIST { continue }
        break
      }
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        code = errno
        // Without the right to read, a umask such as 0777, there is nothing to lock.
        rmdir(path)
        continue
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isSame(descriptor, path) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      code = EAGAIN
      close(descriptor)
    }
    let folder = EscapedText(FileBytes.folder(of: prefix), limit: 1000)
    throw CommandFailure(
      .cannotCreate,
      "cannot create a folder in \(folder): \(FileBytes.reason(code)); "
        + "name a folder that can be written to.")
  }

  /// Six characters that hardly another writer draws.
  private static func suffix() -> String {
    let characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    return String((0..<6).compactMap { _ in characters.randomElement() })
  }

  /// Writes a file and flushes it to the disk.
  func write(_ bytes: [UInt8], to name: String) throws(CommandFailure) {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    var code = file < 0 ? errno : 0
    guard code == 0 else { throw Self.failure(name, code) }
    code = FileBytes.write(bytes, to: file)
    if code == 0, fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    guard code == 0 else { throw Self.failure(name, code) }
  }

  /// Flushes the names of the files to the disk.
  func flush() throws(CommandFailure) {
    let code = fsync(descriptor) == 0 ? 0 : errno
    guard code == 0 else { throw Self.failure("the folder", code) }
  }

  private static func failure(_ name: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      .inputOutput,
      "cannot write \(EscapedText(name)): \(FileBytes.reason(code)); nothing was changed.")
  }

  /// Removes what the path stands for now, and lets go of the lock; a folder with other files than a writer's
  /// stays as it is.
  func remove(_ isOwn: ([String]) -> Bool) {
    Self.remove(path, isOwn)
    close(descriptor)
  }

  /// Removes a temporary folder unless its writer lives, or something else was put into it.
  static func removeIfAbandoned(_ path: String, _ isOwn: ([String]) -> Bool) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // The name may by now stand for another folder than the one that is locked here.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isSame(descriptor, path) else { return }
    remove(path, isOwn)
  }

  private static func remove(_ path: String, _ isOwn: ([String]) -> Bool) {
    // An empty folder goes without a look into it, for which there may be no descriptor.
    guard rmdir(path) != 0 else { return }
    guard let names = FileBytes.names(inFolder: path), isOwn(names) else { return }
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
