import RealModule

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
