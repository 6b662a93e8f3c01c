/// What makes a name suspicious, though it can be read.
package struct NameSuspicion {
  /// The remark to be made; nil for an ordinary name.
  package let problem: DataFileProblem?

  package init(_ name: String) {
    if name.unicodeScalars.contains(where: Self.hasNoWidth) {
      problem = .invisibleCharacter
    } else {
      problem = Self.beginsWithAMark(name) ? .doubtfulEncoding : nil
    }
  }

  /// Soft hyphen, zero-width spaces and joiners, word joiner, byte order mark.
  private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// No name begins with an accent without a letter; 太平 in GB18030, read as UTF-8, does.
  private static func beginsWithAMark(_ name: String) -> Bool {
    name.unicodeScalars.first?.properties.generalCategory == .nonspacingMark
  }
}
