/// Why a text is not a figure that can be read without guessing.
///
/// A figure is strictly decimal: `-?digits(.digits)?`. Everything else is refused, because what it means
/// depends on who reads it: `1,234` is 1.234 in one country and 1234 in another, `0x7B` is 123 to a machine.
public enum PrintedNumberError: Error, Hashable, Sendable {
  /// No character at all.
  case empty
  /// A plus sign in front.
  case leadingPlus
  /// An exponent, as in `1e5`.
  case exponent
  /// A hexadecimal number, as in `0x7B`.
  case hexadecimal
  /// The name of no number: `NaN`, `inf`, `infinity`.
  case notFinite
  /// A separator between digits: comma, blank, apostrophe or underscore.
  case separator
  /// A percent sign.
  case percentSign
  /// Digits or signs that are not ASCII: full width, Arabic-Indic, a typographic minus.
  case notASCII
  /// More than 18 digits.
  case tooManyDigits
  /// Larger than 1e308, or so small that it is zero to a `Double`.
  case outOfRange
  /// None of the above.
  case notDecimal

  /// What is wrong and how to mend it, to be put behind the value.
  var sentence: BilingualText {
    switch self {
    case .empty:
      BilingualText(english: "the field is empty; give a number", chinese: "为空；请填写数字")
    case .leadingPlus:
      BilingualText(english: "has a plus sign; leave it out", chinese: "带有正号；请删去")
    case .exponent:
      BilingualText(english: "has an exponent; write all digits", chinese: "使用指数写法；请写出全部数字")
    case .hexadecimal:
      BilingualText(english: "is hexadecimal; write a decimal number", chinese: "为十六进制；请写十进制数")
    case .notFinite:
      BilingualText(
        english: "is not a finite number; leave it empty with OBS_STATUS M if it is missing",
        chinese: "不是有限数；如为缺失，请留空并将 OBS_STATUS 设为 M")
    case .separator:
      BilingualText(
        english: "has a thousands separator or a decimal comma; write digits and one point only",
        chinese: "含千位分隔符或以逗号作小数点；只能写数字和一个小数点")
    case .percentSign:
      BilingualText(
        english: "has a percent sign; write the number and the unit PC",
        chinese: "带有百分号；请只写数字，单位写 PC")
    case .notASCII:
      BilingualText(
        english: "has digits or signs that are not ASCII; write 0 to 9, - and .",
        chinese: "含全角或其他非 ASCII 字符；请用半角的 0 至 9、- 和 .")
    case .tooManyDigits:
      BilingualText(
        english: "is out of range: more than 18 digits; round it or choose a larger unit",
        chinese: "超出范围：多于 18 位数字；请舍入或换用更大的单位")
    case .outOfRange:
      BilingualText(
        english: "is out of range: beyond 1e308 or within 1e-324 of zero; choose another unit",
        chinese: "超出范围：大于 1e308 或接近零小于 1e-324；请换用其他单位")
    case .notDecimal:
      BilingualText(
        english: "is not a decimal number; write digits, with one point if there are decimals",
        chinese: "不是十进制数；请写数字，如有小数用一个小数点")
    }
  }
}
