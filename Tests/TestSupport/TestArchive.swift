import SystemZlib

/// A zip archive made for a test: entries stored as they are or deflated, and every field open to damage.
package struct TestArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// How many entries the directory claims to have, where that is not how many there are.
  package var claimedCount: Int?

  /// Creates an archive of nothing.
  package init() {}

  /// Adds an entry.
  package mutating func add(
    _ name: String, _ content: [UInt8], isDeflated: Bool = false, flags: Int = 0,
    method: Int? = nil,
    checksum: Int? = nil, claimedSize: Int? = nil
  ) {
    let packed = isDeflated ? Self.deflated(content) : content
    let crc = checksum ?? Int(crc32(0, content, uInt(content.count)))
    let shared =
      Self.little(flags, 2) + Self.little(method ?? (isDeflated ? 8 : 0), 2) + Self.little(0, 4)
      + Self.little(crc, 4) + Self.little(packed.count, 4)
      + Self.little(claimedSize ?? content.count, 4) + Self.little(name.utf8.count, 2)
      + Self.little(0, 2)
    let offset = body.count
    body += [0x50, 0x4B, 3, 4] + Self.little(20, 2) + shared + Array(name.utf8) + packed
    directory +=
      [0x50, 0x4B, 1, 2] + Self.little(20, 2) + Self.little(20, 2) + shared
      + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      + Self.little(offset, 4) + Array(name.utf8)
    count += 1
  }

  /// Adds an entry of text.
  package mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  /// The whole archive.
  package var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4)
      + Self.little(claimedCount ?? count, 2) + Self.little(claimedCount ?? count, 2)
      + Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
  }

  private static func little(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(content.count))))
    var content = content
    let length = content.withUnsafeMutableBufferPointer { content in
      packed.withUnsafeMutableBufferPointer { packed in
        stream.next_in = content.baseAddress
        stream.avail_in = uInt(content.count)
        stream.next_out = packed.baseAddress
        stream.avail_out = uInt(packed.count)
        _ = deflate(&stream, Z_FINISH)
        return packed.count - Int(stream.avail_out)
      }
    }
    return Array(packed.prefix(length))
  }
}

extension TestArchive {
  /// A workbook with one sheet, each part replaceable; nil leaves a part out, and any bytes may stand for
  /// one that is named.
  package static func workbook(
    sheet: String? = "<worksheet><sheetData/></worksheet>", shared: String? = nil,
    styles: String? = nil,
    package: String? = relationships(("rId1", "officeDocument", "xl/workbook.xml")),
    main: String? = """
    <workbook xmlns:r="x"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
    """,
    links: String? = relationships(
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "sharedStrings", "sharedStrings.xml"),
      ("rId3", "styles", "/xl/styles.xml")),
    replacing replaced: [String: [UInt8]] = [:]
  ) -> TestArchive {
    var archive = TestArchive()
    let parts = [
      ("_rels/.rels", package), ("xl/workbook.xml", main), ("xl/_rels/workbook.xml.rels", links),
      ("xl/worksheets/sheet1.xml", sheet),
      ("xl/sharedStrings.xml", shared ?? "<sst/>"), ("xl/styles.xml", styles ?? "<styleSheet/>"),
    ]
    for (name, content) in parts {
      if let bytes = replaced[name] ?? content.map({ Array($0.utf8) }) { archive.add(name, bytes) }
    }
    return archive
  }

  /// A part of relationships.
  package static func relationships(
    _ list: (id: String, kind: String, target: String)..., mode: String = ""
  ) -> String {
    "<Relationships>"
      + list.map {
        #"<Relationship Id="\#($0.id)" Type="http://x/\#($0.kind)" Target="\#($0.target)" \#(mode)/>"#
      }.joined() + "</Relationships>"
  }
}
