/// The kinds of documents that the first bytes tell apart.
public enum DocumentKind: Hashable, Sendable {
  /// Plain text, or at least nothing else that is known.
  case text
  /// A PDF file.
  case pdf
  /// A zip archive, as which .docx and .xlsx files are stored.
  case archive
  /// A compound file of the older Microsoft Office: .doc, .xls.
  case legacyOffice
  /// Rich text format.
  case richText
  /// A picture.
  case image
  /// A compressed file.
  case compressed
  /// A program.
  case program

  /// Recognises the kind of a document.
  ///
  /// - Parameter bytes: The document, or its beginning.
  /// - Complexity: O(1).
  public init(of bytes: [UInt8]) {
    let isPDF = bytes.starts(with: Array("%PDF-".utf8))
    let known = Self.marks.first { bytes.starts(with: $0.mark) }
    self = isPDF ? .pdf : known?.kind ?? .text
  }

  private static let marks: [(mark: [UInt8], kind: DocumentKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .legacyOffice),
    (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
    ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image), ([0x1F, 0x8B], .compressed),
    (Array("BZh".utf8), .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed), ([0x37, 0x7A, 0xBC, 0xAF], .compressed),
    (Array("Rar!".utf8), .compressed), ([0x7F, 0x45, 0x4C, 0x46], .program),
  ]
}
