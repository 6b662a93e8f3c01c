/// A character after normalisation.
struct NormalScalar {
  /// Its number.
  let value: UInt32
  private let entry: ScalarTable.Entry

  /// Normalises a character.
  @inline(__always)
  init(_ scalar: UInt32, _ entries: UnsafeBufferPointer<ScalarTable.Entry>) {
    if scalar < 0x10000 {
      entry = entries[Int(scalar)]
      value = entry.replacement
    } else {
      entry = ScalarTable.supplementary
      value = scalar
    }
  }

  /// What the layout takes it for.
  var kind: ScalarClass { entry.kind }
  /// The raw value of ``kind``.
  var rawClass: UInt8 { entry.rawClass }
  /// How many columns it takes.
  var columns: Int { entry.columns }

  func has(_ role: ScalarTable.Entry.Role) -> Bool { entry.has(role) }

  /// Whether no rule asks for it; 年 may end a number in a table's head.
  @inline(__always)
  var isPlain: Bool { rawClass == ScalarClass.other.rawValue && value != 0x5E74 }

  /// Whether nothing of it is left in the text.
  var isUnseen: Bool { rawClass <= ScalarClass.control.rawValue }
}

extension UInt32 {
  /// Whether it is a digit as normalised text has them.
  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension Collection<UInt32> {
  /// Whether it is a year of the last century or of this, in digits.
  var isYear: Bool {
    count == 4 && allSatisfy(\.isDigit)
      && (starts(with: [0x31, 0x39]) || starts(with: [0x32, 0x30]))
  }
}
