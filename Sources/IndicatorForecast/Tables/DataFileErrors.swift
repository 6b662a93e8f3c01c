/// All the errors of one or more data files, found in one pass.
public struct DataFileErrors: Error, Hashable, Sendable {
  /// The errors, by file in the order given, then by line and column; at least one.
  public let errors: [DataFileError]

  /// Creates the container; the errors are put in the order of the file.
  ///
  /// Errors of the same place keep their order.
  ///
  /// - Parameter errors: The errors of one file, at least one.
  /// - Precondition: `errors` is not empty.
  public init(_ errors: [DataFileError]) {
    precondition(!errors.isEmpty, "an error without a reason")
    self.errors = errors.enumerated().sorted { Self.place($0) < Self.place($1) }.map(\.element)
  }

  /// Creates the container for several files.
  ///
  /// - Parameter files: The errors of each file, at least one.
  /// - Precondition: `files` is not empty.
  public init(_ files: [DataFileErrors]) {
    precondition(!files.isEmpty, "an error without a reason")
    errors = files.flatMap(\.errors)
  }

  private static func place(_ entry: (offset: Int, element: DataFileError)) -> (Int, Int, Int) {
    (entry.element.line ?? 0, entry.element.column ?? 0, entry.offset)
  }

  /// Returns one line an error for the first errors, then a line with the number of the others.
  ///
  /// - Parameter limit: How many errors are written out, 20 unless stated.
  /// - Returns: The lines in both languages, joined by line feeds.
  public func summary(limit: Int = 20) -> BilingualText {
    let shown = errors.prefix(limit).map(\.message)
    let more = errors.count - shown.count
    let english = shown.map(\.english) + (more > 0 ? ["… and \(more) more errors"] : [])
    let chinese = shown.map(\.chinese) + (more > 0 ? ["……另有 \(more) 处错误"] : [])
    return BilingualText(
      english: english.joined(separator: "\n"), chinese: chinese.joined(separator: "\n"))
  }
}

extension DataFileErrors: CustomStringConvertible {
  /// The English lines of ``summary(limit:)``.
  public var description: String { summary().english }
}
