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
  private(set) var damages: [String]
  /// The names of what else is in the folder.
  let strangers: [String]
  private let shown: EscapedText
  private let manifestBytes: [UInt8]

  /// Reads a folder.
  init(_ path: String, language: Language) throws(CommandFailure) {
    let (files, strangers) = try Self.files(path)
    shown = EscapedText(path, limit: 1000)
    self.strangers = strangers
    manifestBytes = files["manifest.json"] ?? []
    if let format = BaselineManifest.format(of: manifestBytes), format != BaselineManifest.format {
      throw CommandFailure(
        .data,
        "\(shown)/manifest.json has the format \(EscapedText(format)), and this program reads "
          + "\(BaselineManifest.format); use the version that wrote it, or write the baseline anew "
          + "with 'forecast baseline write'.")
    }
    guard let manifest = BaselineManifest(parsing: manifestBytes) else {
      throw CommandFailure(
        .data,
        "\(shown)/manifest.json is damaged, or not of a baseline; "
          + "write the baseline anew with 'forecast baseline write'.")
    }
    self.manifest = manifest
    damages = Self.damages(files, manifest, shown)
    do throws(DataFileErrors) {
      baseline = try Baseline(
        parsing: files["baseline.csv"] ?? [], name: "\(path)/baseline.csv")
      findings = try FindingRows(
        parsing: files["findings.csv"] ?? [], name: "\(path)/findings.csv")
    } catch {
      throw CommandFailure(error, language: language)
    }
    let texts = [("baseline.csv", baseline.text), ("findings.csv", findings.text)]
    for (name, text) in texts where damages.isEmpty && Array(text.utf8) != files[name] {
      damages.append(
        "\(shown)/\(name) has other columns, or is not written as by this program; "
          + "it was edited, or is of another version.")
    }
  }

  /// The tables whose bytes are not those that the manifest has the hash of.
  private static func damages(
    _ files: [String: [UInt8]], _ manifest: BaselineManifest, _ shown: EscapedText
  ) -> [String] {
    names.filter { $0 != "manifest.json" }.compactMap { name in
      guard let output = manifest.outputs.first(where: { $0.name == name }) else {
        return "\(shown)/manifest.json has no SHA-256 of \(name); it was edited or damaged."
      }
      let actual = SHA256Text(of: files[name] ?? []).text
      guard actual != output.sha256 else { return nil }
      return "\(shown)/\(name) is not as it was written: its SHA-256 is "
        + "\(actual.prefix(12))…, the manifest has "
        + "\(EscapedText(String(output.sha256.prefix(12))))…; "
        + "it was edited or damaged."
    }
  }

  /// Returns where the folder differs from what data and options give now, and adds to the damages where only
  /// the bytes of the manifest do.
  mutating func differences(from draft: BaselineDraft) throws -> [FigureDifference] {
    let current = draft.manifest(of: draft.texts)
    let counts = ["baseline.csv": baseline.rows.count, "findings.csv": findings.rows.count]
    let ofManifest = manifest.differences(from: current, counts: counts)
    // The last digit of a figure may be another elsewhere, and with it the hash of a table.
    let expected = try current.with(outputs: manifest.outputs).text()
    if ofManifest.isEmpty, damages.isEmpty, Array(expected.utf8) != manifestBytes {
      damages.append("\(shown)/manifest.json is not as the program writes it; it was edited.")
    }
    return ofManifest + baseline.differences(from: draft.baseline)
      + findings.differences(from: draft.findings)
  }

  /// What else is in the folder, as a sentence; nil where there is nothing.
  var sentenceAboutStrangers: String? {
    guard !strangers.isEmpty else { return nil }
    let list = strangers.prefix(3).map { EscapedText($0).description }.joined(separator: ", ")
    return
      "\(shown) holds \(list)\(strangers.count > 3 ? ", …" : ""), which is no part of a baseline; "
      + "move it elsewhere."
  }

  /// Reads all files of one and the same folder, also while it is replaced.
  private static func files(
    _ path: String
  ) throws(CommandFailure) -> (files: [String: [UInt8]], strangers: [String]) {
    for attempt in 0..<20 {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
      let code = errno
      guard descriptor >= 0 else {
        throw CommandFailure(
          .noInput,
          "cannot read \(EscapedText(path, limit: 1000)): \(FileBytes.reason(code)); "
            + "name a folder that 'forecast baseline write' wrote.")
      }
      defer { close(descriptor) }
      do throws(CommandFailure) {
        let files = try files(descriptor, path)
        let present = FileBytes.names(inFolder: descriptor) ?? []
        return (files, present.filter { !names.contains($0) })
      } catch {
        // The files of a folder that was replaced meanwhile are removed.
        guard attempt < 19, isReplaced(descriptor, path) else { throw error }
      }
    }
    return ([:], [])
  }

  private static func files(
    _ folder: Int32, _ path: String
  ) throws(CommandFailure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names {
      let file = openat(folder, name, O_RDONLY | O_CLOEXEC)
      let code = errno
      let shown = "\(path)/\(name)"
      guard file >= 0 else {
        throw CommandFailure(
          .noInput,
          "cannot read \(EscapedText(shown, limit: 1000)): \(FileBytes.reason(code)); "
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
    return opened.st_ino != named.st_ino || opened.st_dev != named.st_dev
  }
}
