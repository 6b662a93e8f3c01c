import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A baseline folder as it was read: three files that belong together.
struct StoredBaseline {
  /// The names of the files; a folder with any other isn't a baseline.
  static let names = ["baseline.csv", "findings.csv", "manifest.json"]

  let manifest: BaselineManifest
  let baseline: Baseline
  let findings: FindingRows
  /// A sentence for each file that isn't as it was written.
  let damages: [String]

  /// Reads a folder.
  init(_ path: String, language: Language) throws(CommandFailure) {
    let files = try Self.files(path)
    let shown = EscapedText(path, limit: 1000)
    guard let manifest = BaselineManifest(parsing: files["manifest.json"] ?? []) else {
      throw CommandFailure(
        .data,
        "\(shown)/manifest.json is damaged, or not of a baseline; "
          + "write the baseline anew with 'forecast baseline write'.")
    }
    self.manifest = manifest
    damages = manifest.outputs.compactMap { output in
      let actual = SHA256Text(of: files[output.name] ?? []).text
      guard actual != output.sha256 else { return nil }
      return "\(shown)/\(EscapedText(output.name)) is not as it was written: its SHA-256 is "
        + "\(actual.prefix(12))…, the manifest has \(output.sha256.prefix(12))…; "
        + "it was edited or damaged."
    }
    do throws(DataFileErrors) {
      baseline = try Baseline(
        parsing: files["baseline.csv"] ?? [], name: "\(path)/baseline.csv")
      findings = try FindingRows(
        parsing: files["findings.csv"] ?? [], name: "\(path)/findings.csv")
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  /// Reads all files of one and the same folder, also while it is replaced.
  private static func files(_ path: String) throws(CommandFailure) -> [String: [UInt8]] {
    for attempt in 0..<20 {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
      guard descriptor >= 0 else {
        throw CommandFailure(
          .noInput,
          "cannot read \(EscapedText(path, limit: 1000)): \(FileBytes.systemReason); "
            + "name a folder that 'forecast baseline write' wrote.")
      }
      defer { close(descriptor) }
      do throws(CommandFailure) {
        return try files(descriptor, path)
      } catch {
        // The files of a folder that was replaced meanwhile are removed.
        guard attempt < 19, isReplaced(descriptor, path) else { throw error }
      }
    }
    return [:]
  }

  private static func files(
    _ folder: Int32, _ path: String
  ) throws(CommandFailure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names {
      let file = openat(folder, name, O_RDONLY | O_CLOEXEC)
      let shown = "\(path)/\(name)"
      guard file >= 0 else {
        throw CommandFailure(
          .noInput,
          "cannot read \(EscapedText(shown, limit: 1000)): \(FileBytes.systemReason); "
            + "a baseline has \(names.joined(separator: ", ")).")
      }
      defer { close(file) }
      files[name] = try FileBytes.read(file, name: shown)
    }
    return files
  }

  private static func isReplaced(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return true }
    return opened.st_ino != named.st_ino
  }
}
