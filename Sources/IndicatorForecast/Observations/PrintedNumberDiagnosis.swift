/// Finds the reason why a text is not a decimal number, so that the error can say how to mend it.
struct PrintedNumberDiagnosis {
  private let text: String

  init(_ bytes: ArraySlice<UInt8>) {
    // What is wrong shows at the start; a value of a megabyte must not be searched through.
    text = String(decoding: bytes.prefix(200), as: UTF8.self)
  }

  var error: PrintedNumberError {
    guard !text.isEmpty else { return .empty }
    let reasons: [(Bool, PrintedNumberError)] = [
      (isNotFinite, .notFinite),
      (isHexadecimal, .hexadecimal),
      (hasPercentSign, .percentSign),
      (isDecimal(in: text.dropFirst()) && text.first == "+", .leadingPlus),
      (hasExponent, .exponent),
      (hasSeparator, .separator),
      (hasForeignDigitOrSign, .notASCII),
    ]
    return reasons.first { $0.0 }?.1 ?? .notDecimal
  }

  private var unsigned: String {
    text.first == "-" || text.first == "+" ? String(text.dropFirst()) : text
  }

  private func isDecimal(in text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.point }
  }

  private var isNotFinite: Bool {
    let word = unsigned.lowercased()
    return word.hasPrefix("nan") || ["inf", "infinity", "∞"].contains(word)
  }

  private var isHexadecimal: Bool { unsigned.lowercased().hasPrefix("0x") }

  private var hasPercentSign: Bool { text.contains { $0 == "%" || $0 == "％" || $0 == "‰" } }

  private var hasExponent: Bool {
    let parts = unsigned.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let exponent = parts[1].first == "-" || parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
    return isDecimal(in: parts[0]) && isDecimal(in: exponent)
  }

  /// Digits in groups, whatever stands between the groups.
  private var hasSeparator: Bool {
    let separators: Set<Unicode.Scalar> = [
      ",", "，", "'", "’", "_", " ", "\u{A0}", "\u{202F}", "\u{2009}",
    ]
    let scalars = unsigned.unicodeScalars
    guard let first = scalars.first, !separators.contains(first) else { return false }
    var rest = scalars
    rest.removeAll { separators.contains($0) }
    return rest.count < scalars.count && isDecimal(in: String(rest))
  }

  /// A digit of another script, or a minus, plus or point that only looks like the ASCII one.
  private var hasForeignDigitOrSign: Bool {
    let signs: Set<Unicode.Scalar> = ["−", "–", "—", "－", "＋", "．", "﹣"]
    return text.unicodeScalars.contains {
      signs.contains($0)
        || (!$0.isASCII && $0.properties.generalCategory == .decimalNumber)
    }
  }
}
