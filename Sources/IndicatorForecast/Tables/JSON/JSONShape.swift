/// What a JSON text has to look like: which names its objects have, and which kind of value each of them.
package indirect enum JSONShape: Hashable, Sendable {
  /// A number that a double holds.
  case number
  /// A whole number.
  case wholeNumber
  /// A list of values of one shape.
  case list(JSONShape)
  /// An object with these names, of which the optional ones may be missing; no others.
  case object([String: JSONShape], optional: [String: JSONShape] = [:])

  /// Returns where a text has another shape: every name that is unknown or missing and every value of another
  /// kind, each by its line and by its path, such as `rungs[2].growth`.
  ///
  /// - Parameters:
  ///   - tree: The text.
  ///   - file: The name of the file.
  /// - Returns: The errors, none where it fits.
  package func errors(in tree: JSONTree, file: String) -> [DataFileError] {
    errors(in: tree, at: "", file)
  }

  private func errors(in tree: JSONTree, at path: String, _ file: String) -> [DataFileError] {
    switch (self, tree.content) {
    case (.number, .number(let digits)) where Double(digits)?.isFinite == true: []
    case (.wholeNumber, .number(let digits)) where Int(digits) != nil: []
    case (.list(let shape), .list(let elements)):
      elements.enumerated().flatMap { shape.errors(in: $1, at: "\(path)[\($0)]", file) }
    case (.object(let required, let optional), .object(let members)):
      Self.errors(in: members, tree.line, required, optional, at: path, file)
    default:
      [
        DataFileError(
          file: file, line: tree.line, columnName: path.isEmpty ? nil : path, value: tree.excerpt,
          problem: .json(.otherKind(kind)))
      ]
    }
  }

  private static func errors(
    in members: [(name: String, value: JSONTree)], _ line: Int, _ required: [String: JSONShape],
    _ optional: [String: JSONShape], at path: String, _ file: String
  ) -> [DataFileError] {
    let shapes = required.merging(optional) { shape, _ in shape }
    let found = members.flatMap { name, value in
      let place = path.isEmpty ? name : "\(path).\(name)"
      if let shape = shapes[name] { return shape.errors(in: value, at: place, file) }
      return [
        DataFileError(
          file: file, line: value.line, columnName: place,
          problem: .json(.unknownName(allowed: shapes.keys.sorted())))
      ]
    }
    let missing = Set(required.keys).subtracting(members.map(\.name)).sorted().map { name in
      DataFileError(
        file: file, line: line, columnName: path.isEmpty ? name : "\(path).\(name)",
        problem: .json(.missingName))
    }
    return found + missing
  }

  private var kind: JSONProblem.Kind {
    switch self {
    case .number: .number
    case .wholeNumber: .wholeNumber
    case .list: .list
    case .object: .object
    }
  }
}
