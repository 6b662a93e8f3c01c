import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading and writing of file descriptors, every error kept.
enum FileBytes {
  /// Returns the bytes of a file, or of standard input for `-`; a few more than the limit where there are
  /// more, and not the rest.
  static func read(
    _ path: String, limit: Int = .max, language: Language = .english
  ) throws(CommandFailure) -> [UInt8] {
    guard path != "-" else {
      let name = standardInput.text(in: language)
      return try read(STDIN_FILENO, name: name, limit: limit, language: language)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    let code = errno
    guard descriptor >= 0 else { throw unreadable(path, code, in: language) }
    defer { close(descriptor) }
    return try read(descriptor, name: path, limit: limit, language: language)
  }

  /// What messages call the standard input.
  static let standardInput = BilingualText(english: "standard input", chinese: "标准输入")

  /// Returns the bytes of an open file.
  static func read(
    _ descriptor: Int32, name: String, limit: Int = .max, language: Language = .english
  ) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    // A file with holes may be said to be larger than the memory.
    bytes.reserveCapacity(min(size(of: descriptor), limit, 1 << 28) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, &chunk, chunk.count)
      #else
        let count = Glibc.read(descriptor, &chunk, chunk.count)
      #endif
      let code = errno
      if count == 0 { return bytes }
      if count < 0 && code == EINTR { continue }
      guard count > 0 else { throw unreadable(name, code, in: language) }
      bytes += chunk[..<count]
      if bytes.count > limit { return bytes }
    }
  }

  /// The bytes of an open file as the system says; 0 for what is no file.
  private static func size(of descriptor: Int32) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, (status.st_mode & S_IFMT) == S_IFREG else { return 0 }
    return max(0, Int(status.st_size))
  }

  /// Throws where a file can't be read, without opening it: a pipe is opened once, and then read.
  static func requireReadable(_ path: String) throws(CommandFailure) {
    guard access(path, R_OK) != 0 else { return }
    throw unreadable(path, errno)
  }

  /// Why a file or stream can't be read.
  static func unreadable(
    _ name: String, _ code: Int32, in language: Language = .english
  ) -> CommandFailure {
    let (name, reason) = (EscapedText(name, limit: 1000), reason(code, in: language))
    let sentence = BilingualText(
      english: "cannot read \(name): \(reason); name a file that exists and is readable.",
      chinese: "无法读取 \(name)：\(reason)；请指定存在且可读的文件。")
    return CommandFailure(.noInput, sentence.text(in: language))
  }

  /// Writes a text to a descriptor; returns the error's code, 0 where there was none.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all bytes to a descriptor; returns the error's code, 0 where there was none.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #else
          Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      let code = errno
      if count < 0 && code == EINTR { continue }
      guard count > 0 else { return count < 0 ? code : EIO }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  /// Returns whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }

  /// Returns the names of what is in a folder, in order; nil where it can't be read.
  static func names(inFolder path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    return names(in: folder)
  }

  /// Returns the names of what is in an open folder, in order; nil where it can't be read.
  static func names(inFolder descriptor: Int32) -> [String]? {
    // A descriptor of its own, which is closed with the listing.
    let own = openat(descriptor, ".", O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard own >= 0 else { return nil }
    guard let folder = fdopendir(own) else {
      close(own)
      return nil
    }
    return names(in: folder)
  }

  #if canImport(Darwin)
    private typealias Folder = UnsafeMutablePointer<DIR>
  #else
    private typealias Folder = OpaquePointer
  #endif

  private static func names(in folder: Folder) -> [String] {
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Returns the name of a file without its folder.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Returns the folder that a file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns whether a path is a symbolic link, wherever that leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFLNK
  }

  /// Returns whether there is anything at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The system's words for an error.
  ///
  /// The code is `errno` right behind the call that failed: whatever is called meanwhile may change it.
  ///
  /// In Chinese those of the errors that are met: the system has the words of its locale only.
  static func reason(_ code: Int32, in language: Language = .english) -> String {
    let words = String(cString: strerror(code))
    guard language == .chinese else { return words }
    return switch code {
    case ENOENT: "文件不存在"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "是文件夹，不是文件"
    case ENOTDIR: "路径中有一段不是文件夹"
    case ELOOP: "符号链接层数过多"
    case ENAMETOOLONG: "文件名过长"
    case EMFILE, ENFILE: "打开的文件过多"
    case ENOSPC: "磁盘空间不足"
    case EIO: "读写出错"
    case EPIPE: "输出端已关闭"
    default: "系统错误 \(code)（\(words)）"
    }
  }
}
