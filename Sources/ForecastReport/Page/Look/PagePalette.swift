import RealModule

/// The colours of the page by their use, for a light and for a dark screen.
///
/// Blue against vermilion, which every kind of colour vision tells apart; whatever a colour says, a shape or
/// a word says too.
struct PagePalette {
  /// The ground of the page.
  let paper: PageColor
  /// The ground of cards and heads of tables.
  let panel: PageColor
  /// Text.
  let ink: PageColor
  /// Text that stands back.
  let muted: PageColor
  /// Thin lines that only divide.
  let line: PageColor
  /// History, medians and links.
  let series: PageColor
  /// The intervals of a fan, the widest first.
  let bands: [PageColor]
  /// The parts of a bar: a dark and a middle tone, as far from each other and the paper as shapes need it.
  ///
  /// The dark one also outlines what is as light as the paper.
  let parts: [PageColor]
  /// Targets.
  let target: PageColor
  /// What another figure says of the same year.
  let restated: PageColor
  /// Figures that can't all be right.
  let error: PageColor
  /// Figures that are hard to believe.
  let warning: PageColor
  /// What is worth knowing.
  let info: PageColor

  static let light = PagePalette(
    paper: PageColor(0xFFFFFF), panel: PageColor(0xF4F6F8), ink: PageColor(0x1B2430),
    muted: PageColor(0x566273), line: PageColor(0xD5DBE2), series: PageColor(0x1D4F7F),
    bands: [PageColor(0xDCE8F3), PageColor(0xBBD3E9), PageColor(0x92B8DC)],
    parts: [PageColor(0x0F3358), PageColor(0x5C8DBD)],
    target: PageColor(0xA83A00), restated: PageColor(0x6B4A8C), error: PageColor(0x9E1B3C),
    warning: PageColor(0x855000), info: PageColor(0x2F5D7C))

  static let dark = PagePalette(
    paper: PageColor(0x12161C), panel: PageColor(0x1B2129), ink: PageColor(0xE9ECF0),
    muted: PageColor(0xA3AFBD), line: PageColor(0x323C48), series: PageColor(0xA9D0F5),
    bands: [PageColor(0x1B2F44), PageColor(0x244563), PageColor(0x2F5F8A)],
    parts: [PageColor(0xD3E6FA), PageColor(0x3F7CB5)],
    target: PageColor(0xFFA36B), restated: PageColor(0xCDB2EE), error: PageColor(0xFF9BB0),
    warning: PageColor(0xF2C063), info: PageColor(0x9CCBEA))

  /// The colours as custom properties of a style sheet.
  var properties: String {
    let named: [(String, PageColor)] = [
      ("paper", paper), ("panel", panel), ("ink", ink), ("muted", muted), ("line", line),
      ("series", series), ("band-95", bands[0]), ("band-80", bands[1]), ("band-50", bands[2]),
      ("part-dark", parts[0]), ("part-middle", parts[1]),
      ("target", target), ("restated", restated), ("error", error), ("warning", warning),
      ("info", info),
    ]
    return named.map { "--\($0.0): \($0.1.text);" }.joined(separator: " ")
  }
}

/// A colour of the page: red, green and blue from 0 to 255.
struct PageColor: Hashable {
  private let channels: [UInt8]

  /// Takes a colour such as 0x1F5A8A.
  init(_ hexadecimal: UInt32) {
    channels = [16, 8, 0].map { UInt8(truncatingIfNeeded: hexadecimal >> $0) }
  }

  /// The colour as style sheets write it.
  var text: String {
    "#"
      + channels.map { channel in
        let digits = String(channel, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// The relative luminance, 0 to 1: 0.2126 *R* + 0.7152 *G* + 0.0722 *B* of linear channels.
  ///
  /// - SeeAlso: Web Content Accessibility Guidelines 2.2, *relative luminance*.
  var luminance: Double {
    let linear = channels.map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : Double.pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Returns (*L₁* + 0.05) / (*L₂* + 0.05) with the lighter colour's luminance on top, 1 to 21.
  ///
  /// - SeeAlso: Web Content Accessibility Guidelines 2.2, *contrast ratio*.
  func contrast(with other: PageColor) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }
}
