extension String {
  /// The number of terminal columns that the text takes.
  ///
  /// Wide and full-width characters (Chinese, full-width forms, emoji) take two, combining marks and
  /// format controls none, all others one.
  ///
  /// - SeeAlso: Unicode Standard Annex #11, *East Asian Width*.
  var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }

  /// Returns the text filled with blanks to a width; unchanged where it is wider.
  func padded(to width: Int, _ alignment: TextTable.Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - displayWidth))
    return alignment == .leading ? self + blanks : blanks + self
  }
}

extension Character {
  /// The columns of the widest scalar: a base with its marks is as wide as the base.
  fileprivate var displayWidth: Int {
    unicodeScalars.reduce(0) { max($0, $1.displayWidth) }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// The blocks whose characters have East Asian Width W or F.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
