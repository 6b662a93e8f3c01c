import IndicatorForecast

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
