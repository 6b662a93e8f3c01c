/// Whole series of a panel as they stand in their file, to be read on their own.
struct PanelChunk: Sendable {
  /// The bytes: whole lines, in UTF-8.
  let bytes: [UInt8]

  /// The line of the file that they begin on.
  let line: Int

  /// The place in the file that they begin at, in bytes.
  var offset = 0
}
