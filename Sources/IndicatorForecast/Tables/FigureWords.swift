/// Numbers in what people read, the same in every locale.
package enum FigureWords {
  /// A number with so many decimals, or with ten digits where these would be more.
  ///
  /// - Parameters:
  ///   - value: Any number; what is not finite is a dash.
  ///   - decimals: How many digits follow the point; fewer than none are none.
  /// - Returns: The text, without a sign before what is positive.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let text = NumberText(value).fixed(max(0, decimals))
    return text.count(where: \.isNumber) <= 10 ? text : NumberText(value).significant()
  }

  /// A number with so many decimals as ``fixed(_:decimals:)`` has it; a small one shows two digits rather than none.
  package static func number(_ value: Double, decimals: Int = 2) -> String {
    let text = fixed(value, decimals: decimals)
    let isHidden = value.isFinite && value != 0 && !text.contains { ("1"..."9").contains($0) }
    return isHidden ? NumberText(value).significant(2) : text
  }

  /// A number with its sign, such as `+1.40`; nought has none.
  package static func signed(_ value: Double, decimals: Int = 2) -> String {
    (value > 0 ? "+" : "") + number(value, decimals: decimals)
  }

  /// A rate, such as `12.35 %`.
  package static func percent(_ value: Double, decimals: Int = 2) -> String {
    number(value, decimals: decimals) + " %"
  }

  /// A rate with its sign, such as `+5.19 %`.
  package static func signedPercent(_ value: Double, decimals: Int = 2) -> String {
    signed(value, decimals: decimals) + " %"
  }
}
