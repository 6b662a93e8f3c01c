/// An area: its code and its names.
public struct Area: Hashable, Sendable {
  /// The code of figures whose file names no area.
  public static let unspecifiedCode = "unspecified"

  /// The code in data files, such as `taiping`.
  public let code: String
  /// The names shown.
  public let name: BilingualText

  /// The code of the area that it lies in; nil where that is not known.
  public let parent: String?

  /// Creates an area.
  ///
  /// - Parameters:
  ///   - code: The code in data files.
  ///   - chinese: The Chinese name.
  ///   - english: The English name.
  ///   - parent: The code of the area that it lies in.
  public init(code: String, chinese: String, english: String, parent: String? = nil) {
    self.code = code
    self.parent = parent
    name = BilingualText(english: english, chinese: chinese)
  }

  /// The code and the names, in this order.
  var allNames: [String] { [code, name.chinese, name.english] }
}
