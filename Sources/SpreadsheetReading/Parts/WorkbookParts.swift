import IndicatorForecast

/// The XML parts of a workbook's or a document's archive, found through their relationships.
package struct WorkbookParts {
  /// The most bytes that one part is unpacked to.
  package static let partLimit = 128 << 20

  private let archive: ZipArchive

  package init(_ archive: ZipArchive) { self.archive = archive }

  func contains(_ part: String) -> Bool { archive.contains(part) }

  /// Parses a part.
  package func parse(_ part: String, with handler: any XMLHandler) throws(WorkbookProblem) {
    guard let stream = XMLStream(part: part, handler: handler) else { throw .damaged(part: part) }
    try archive.read(part, limit: Self.partLimit) { piece throws(WorkbookProblem) in
      try stream.parse(piece)
    }
    try stream.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  /// What a part refers to; nothing where it refers to nothing.
  package func relationships(of part: String) throws(WorkbookProblem) -> [Relationship] {
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
