import IndicatorForecast

/// The directory of a zip archive, and the contents of its entries.
///
/// Plain and deflated entries are read; archives of several disks, with passwords or beyond 4 GB are not.
///
/// - SeeAlso: PKWARE, *APPNOTE.TXT: .ZIP file format specification*, 6.3.
package struct ZipArchive {
  /// The most entries that are read.
  static let entryLimit = 10_000

  private struct Entry {
    let flags: Int
    let method: Int
    let checksum: Int
    let packedCount: Int
    let count: Int
    let offset: Int
  }

  private let archive: ArchiveBytes
  private var entries: [String: Entry] = [:]

  /// Whether bytes begin like a zip archive.
  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Reads the directory.
  package init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    archive = ArchiveBytes(bytes: bytes)
    guard let end = Self.directoryEnd(archive), let count = archive.integer16(at: end + 10),
      var offset = archive.integer32(at: end + 16)
    else { throw .damaged(part: "the archive's directory") }
    guard count <= Self.entryLimit, offset < 0xFFFF_FFFF else {
      throw .unsupported(part: "the archive")
    }
    for _ in 0..<count {
      guard let (name, entry, next) = Self.entry(at: offset, of: archive),
        entries.updateValue(entry, forKey: name) == nil
      else { throw .damaged(part: "the archive's directory") }
      offset = next
    }
  }

  /// The place of the record that ends the directory; a comment of up to 65,535 bytes may follow it.
  private static func directoryEnd(_ archive: ArchiveBytes) -> Int? {
    let last = archive.bytes.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
      archive.integer32(at: $0) == 0x0605_4B50
    }
  }

  private static func entry(
    at offset: Int, of archive: ArchiveBytes
  ) -> (name: String, entry: Entry, next: Int)? {
    guard archive.integer32(at: offset) == 0x0201_4B50,
      let flags = archive.integer16(at: offset + 8),
      let method = archive.integer16(at: offset + 10),
      let checksum = archive.integer32(at: offset + 16),
      let packedCount = archive.integer32(at: offset + 20),
      let count = archive.integer32(at: offset + 24),
      let nameCount = archive.integer16(at: offset + 28),
      let extraCount = archive.integer16(at: offset + 30),
      let commentCount = archive.integer16(at: offset + 32),
      let start = archive.integer32(at: offset + 42),
      let name = archive.slice(at: offset + 46, count: nameCount)
    else { return nil }
    let entry = Entry(
      flags: flags, method: method, checksum: checksum, packedCount: packedCount, count: count,
      offset: start)
    let next = offset + 46 + nameCount + extraCount + commentCount
    return (String(decoding: name, as: UTF8.self), entry, next)
  }

  /// Whether the archive has an entry.
  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks an entry piece by piece.
  ///
  /// - Throws: The problem of the archive, or that which `consume` finds.
  func read(
    _ name: String, limit: Int,
    _ consume: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    guard let entry = entries[name] else { throw .missingPart(name) }
    guard entry.flags & 1 == 0, [0, 8].contains(entry.method) else {
      throw .unsupported(part: name)
    }
    guard entry.count <= limit else { throw .tooLarge(part: name, limit: limit) }
    guard let packed = packedBytes(of: entry) else { throw .damaged(part: name) }
    var inflater = Inflater(part: name, limit: limit)
    try inflater.read(packed, isPacked: entry.method == 8, consume)
    guard inflater.count == entry.count, inflater.checksum == entry.checksum else {
      throw .damaged(part: name)
    }
  }

  /// The bytes behind the entry's own header, whose name and extra field have lengths of their own.
  private func packedBytes(of entry: Entry) -> ArraySlice<UInt8>? {
    guard archive.integer32(at: entry.offset) == 0x0403_4B50,
      let nameCount = archive.integer16(at: entry.offset + 26),
      let extraCount = archive.integer16(at: entry.offset + 28)
    else { return nil }
    return archive.slice(at: entry.offset + 30 + nameCount + extraCount, count: entry.packedCount)
  }
}

/// Little-endian integers in the bytes of an archive; nil beyond their end.
struct ArchiveBytes {
  let bytes: [UInt8]

  func integer16(at offset: Int) -> Int? { integer(at: offset, length: 2) }

  func integer32(at offset: Int) -> Int? { integer(at: offset, length: 4) }

  private func integer(at offset: Int, length: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - length else { return nil }
    return (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  /// The bytes of a range; nil where it leaves the archive.
  func slice(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count]
  }
}
