/// An indicator: its code, its names and the other names that reports use for it.
public struct Indicator: Hashable, Sendable {
  /// The code in data files, such as `industrial_output`.
  public let code: String
  /// The names shown.
  public let name: BilingualText
  /// Other names that mean the same, such as 规上工业总产值.
  public let aliases: [String]

  /// Creates an indicator.
  ///
  /// - Parameters:
  ///   - code: The code in data files.
  ///   - chinese: The Chinese name.
  ///   - english: The English name.
  ///   - aliases: Other names that mean the same.
  public init(code: String, chinese: String, english: String, aliases: [String] = []) {
    self.code = code
    name = BilingualText(english: english, chinese: chinese)
    self.aliases = aliases
  }

  /// The code, the names and the aliases, in this order.
  var allNames: [String] { [code, name.chinese, name.english] + aliases }
}
