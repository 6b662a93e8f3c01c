/// The bytes of a text with the table that says what its characters are.
struct TextSource {
  /// Valid UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  private let entries: UnsafeBufferPointer<ScalarTable.Entry>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ entries: UnsafeBufferPointer<ScalarTable.Entry>) {
    self.bytes = bytes
    self.entries = entries
  }

  /// Normalises a character.
  @inline(__always)
  func normal(_ scalar: UInt32) -> NormalScalar { NormalScalar(scalar, entries) }

  /// Reads from a byte on.
  @inline(__always)
  func reader(at offset: some BinaryInteger) -> UTF8Reader { UTF8Reader(bytes, at: Int(offset)) }
}
