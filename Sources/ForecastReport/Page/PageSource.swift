import IndicatorForecast

/// Something that a page was made of, with the digest that tells it from anything else.
public struct PageSource: Hashable, Sendable {
  /// What it is read for.
  public let purpose: BilingualText
  /// Its name without a folder, or `built-in`.
  public let name: String
  /// Its size; nil where it is no file.
  public let byteCount: Int?
  /// Its SHA-256 in hexadecimal digits.
  public let digest: String

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - purpose: What it is read for.
  ///   - name: Its name without a folder.
  ///   - byteCount: Its size; nil where it is no file.
  ///   - digest: Its SHA-256 in hexadecimal digits.
  public init(purpose: BilingualText, name: String, byteCount: Int?, digest: String) {
    self.purpose = purpose
    self.name = name
    self.byteCount = byteCount
    self.digest = digest
  }

  /// What the table of sources is filled with.
  var context: PageContext {
    var context: PageContext = [:]
    context["sourceName"] = EscapedText(name, limit: 200).description
    context["sourcePurpose"] = purpose.context
    context["hasBytes"] = byteCount != nil
    context["sourceBytes"] = byteCount.map(String.init) ?? ""
    context["sourceDigest"] = digest
    return context
  }
}
