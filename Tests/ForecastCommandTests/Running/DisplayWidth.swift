extension String {
  /// The columns of the text on a terminal, by a rule of its own: ideographs, the punctuation
  /// that goes with them and full-width forms take two, all others one.
  var terminalColumns: Int {
    unicodeScalars.reduce(0) { columns, scalar in
      switch scalar.value {
      case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60: columns + 2
      default: columns + 1
      }
    }
  }
}
