import IndicatorForecast

/// The XML parts of a workbook's archive, found through their relationships.
struct WorkbookParts {
  /// The most bytes that one part is unpacked to.
  static let partLimit = 128 << 20

  private let archive: ZipArchive

  init(_ archive: ZipArchive) { self.archive = archive }

  func contains(_ part: String) -> Bool { archive.contains(part) }

  /// Parses a part.
  func parse(_ part: String, with handler: any XMLHandler) throws(WorkbookProblem) {
    guard let stream = XMLStream(part: part, handler: handler) else { throw .damaged(part: part) }
    try archive.read(part, limit: Self.partLimit) { piece throws(WorkbookProblem) in
      try stream.parse(piece)
    }
    try stream.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  /// What a part refers to; nothing where it refers to nothing.
  func relationships(of part: String) throws(WorkbookProblem) -> [Relationship] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let file = folder + "_rels/" + name + ".rels"
    guard archive.contains(file) else { return [] }
    let handler = RelationshipHandler(folder: folder)
    try parse(file, with: handler)
    return handler.relationships
  }
}
