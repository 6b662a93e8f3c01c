import IndicatorForecast
import ReportExtraction

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The text of a PDF file, as the program `pdftotext` prints it.
///
/// In its layout mode: a table's row stays one line with its cells apart, and a line of text ends where that
/// of the page does, from which the re-flow learns the width of the page.
enum PDFText {
  /// Why there is no text.
  enum Failure: Error, Hashable {
    case notInstalled
    /// It could not be started, for a reason of the system.
    case notStarted(Int32)
    /// It ended with this code.
    case refused(Int32)
    /// It took longer than this many seconds.
    case tooSlow(Int)
    /// It printed more than this many bytes.
    case tooMuch(Int)
  }

  /// The seconds that it may take.
  static let secondLimit = 60

  /// Returns the text in UTF-8.
  ///
  /// The program reads the bytes from a file without a name, so that it sees what was read and nothing is left
  /// behind, however this one ends.
  ///
  /// - Parameter contents: What is in the file.
  /// - Returns: The text, a form feed behind each page.
  /// - Throws: Why there is no text.
  static func bytes(of contents: [UInt8]) throws(Failure) -> [UInt8] {
    guard let file = tmpfile() else { throw .notStarted(errno) }
    defer { fclose(file) }
    let descriptor = fileno(file)
    let code = FileBytes.write(contents, to: descriptor)
    guard code == 0 else { throw .notStarted(code) }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .notStarted(errno) }
    return try run(on: descriptor)
  }

  private static func run(on file: Int32) throws(Failure) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .notStarted(errno) }
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    // Neither end is the program's own: it gets the writing end as its standard output.
    for end in ends + [file] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = Result { () throws(Failure) in
      try start(
        ["pdftotext", "-q", "-layout", "-enc", "UTF-8", "-", "-"], reading: file, writing: input)
    }
    // Else the end of the program would not be the end of its output.
    close(input)
    let process = try started.get()
    do throws(Failure) {
      let bytes = try read(output)
      let code = end(of: process)
      guard code == 0 else { throw .refused(code) }
      return bytes
    } catch {
      if case .refused = error { throw error }
      kill(process, SIGKILL)
      _ = end(of: process)
      throw error
    }
  }

  /// Starts a program that is looked for in PATH, without a shell.
  private static func start(
    _ words: [String], reading input: Int32, writing output: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    let status = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    guard status != ENOENT else { throw .notInstalled }
    guard status == 0 else { throw .notStarted(status) }
    return process
  }

  /// Reads until the program closes its output, for a limited time and a limited number of bytes.
  private static func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    let end = ContinuousClock.now + .seconds(secondLimit)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { throw .tooSlow(secondLimit) }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(min(left, 1000)) + 1) > 0 else { continue }
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, &chunk, chunk.count)
      #else
        let count = Glibc.read(descriptor, &chunk, chunk.count)
      #endif
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .notStarted(errno) }
      bytes += chunk[..<count]
      guard bytes.count <= ReportText.sizeLimit else { throw .tooMuch(ReportText.sizeLimit) }
    }
  }

  /// Waits for the end of the program; the number of the signal, negative, where one ended it.
  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : -signal
  }
}

extension PDFText.Failure {
  /// What is wrong and how to mend it, to be put behind the name of the file.
  var sentence: BilingualText {
    switch self {
    case .notInstalled:
      BilingualText(
        english: "a PDF file is read by pdftotext, which is not installed: "
          + "apt-get install poppler-utils, or save the report as text",
        chinese: "读取 PDF 需要 pdftotext，尚未安装：请运行 apt-get install poppler-utils，或将报告另存为文本")
    case .notStarted(let reason):
      BilingualText(
        english: "pdftotext can't be run: \(FileBytes.reason(reason))",
        chinese: "无法运行 pdftotext：\(FileBytes.reason(reason, in: .chinese))")
    case .refused(let code):
      BilingualText(
        english:
          "pdftotext can't read it (exit code \(code)); it may be damaged or have a password",
        chinese: "pdftotext 无法读取（退出码 \(code)）；文件可能已损坏或受密码保护")
    case .tooSlow(let seconds):
      BilingualText(
        english: "pdftotext took longer than \(seconds) s; save the report as text",
        chinese: "pdftotext 超过 \(seconds) 秒；请将报告另存为文本")
    case .tooMuch(let limit):
      BilingualText(
        english: "pdftotext printed more than \(limit >> 20) MB; save the report as text",
        chinese: "pdftotext 输出超过 \(limit >> 20) MB；请将报告另存为文本")
    }
  }
}
