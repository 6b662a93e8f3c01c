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

/// A reference from one part of a workbook to another.
package struct Relationship {
  let identifier: String
  /// The last word of the relationship's type, such as `worksheet`.
  package let kind: String
  /// The name of the part in the archive; nil where it lies outside of it.
  package let part: String?
}

/// Collects the relationships of a part.
final class RelationshipHandler: XMLHandler {
  private let folder: String
  private(set) var relationships: [Relationship] = []

  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    guard name == "Relationship", let identifier = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let isOutside = attributes["TargetMode"] == "External"
    relationships.append(
      Relationship(
        identifier: identifier, kind: String(type.split(separator: "/").last ?? ""),
        part: isOutside ? nil : Self.resolved(target, in: folder)))
  }

  /// The name in the archive: from its root where the target begins with a slash, else from the folder.
  private static func resolved(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var names: [Substring] = []
    for name in path.split(separator: "/") {
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
    }
    return names.joined(separator: "/")
  }
}
