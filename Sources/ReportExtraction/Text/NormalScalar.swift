/// A character after normalisation, with its class.
struct NormalScalar {
  let value: UInt32
  let kind: ScalarClass

  /// Normalises a character.
  init(_ scalar: UInt32) {
    guard scalar < 0x10000 else {
      value = scalar
      kind = .other
      return
    }
    let entry = ScalarTable.standard.entries[Int(scalar)]
    value = entry.replacement
    kind = entry.kind
  }
}
