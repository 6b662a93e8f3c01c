import IndicatorForecast

/// Cuts a panel into chunks of whole series.
///
/// A chunk ends where a line end outside quotes is followed by another series, so that each can be read on its
/// own. Only as much of the file is held as a chunk takes: a panel may be of any size, but a single series, and
/// a quote that is never closed, are held whole.
struct PanelChunks: ~Copyable {
  /// The bytes that a chunk has at least, but for the last.
  private let length: Int

  private var source: ByteSource
  private var buffer: [UInt8] = []
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// Where series end.
  private var boundary: PanelBoundary

  /// Cuts what a source gives.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - length: The bytes that a chunk has at least, but for the last: some hundreds of series.
  init(_ source: consuming ByteSource, length: Int = 1 << 18) {
    self.source = source
    self.length = length
    boundary = PanelBoundary()
  }

  /// Returns the beginning of the file, up to a line end behind the first line with content.
  mutating func start() throws(CommandFailure) -> [UInt8] {
    while !isAtEnd && !PanelBoundary.hasContent(buffer) { try fill(buffer.count + length) }
    return buffer
  }

  /// Takes the header, which is no part of any chunk, and says where series end from there on.
  mutating func skip(_ count: Int, boundary: PanelBoundary) {
    line += PanelBoundary.lineEnds(in: buffer[..<count])
    offset += count
    buffer.removeFirst(count)
    self.boundary = boundary
  }

  /// Returns the next chunk, or nil behind the last.
  mutating func next() throws(CommandFailure) -> PanelChunk? {
    var length = length
    while true {
      try fill(length)
      guard let end = isAtEnd ? buffer.count : boundary.last(in: buffer) else {
        // Twice as much each time, so that a long series isn't looked through again and again.
        length = 2 * buffer.count
        continue
      }
      guard end > 0 else { return nil }
      let rest = Array(buffer[end...])
      buffer.removeLast(buffer.count - end)
      let chunk = PanelChunk(bytes: buffer, line: line, offset: offset)
      line += PanelBoundary.lineEnds(in: buffer[...])
      offset += buffer.count
      buffer = rest
      return chunk
    }
  }

  private mutating func fill(_ count: Int) throws(CommandFailure) {
    while !isAtEnd && buffer.count < count {
      isAtEnd = try !source.read(max(count - buffer.count, 1 << 16), into: &buffer)
    }
  }
}

/// Whole series of a panel as they stand in their file, to be read on their own.
struct PanelChunk: Sendable {
  /// The bytes: whole lines, in UTF-8.
  let bytes: [UInt8]

  /// The line of the file that they begin on.
  let line: Int

  /// The place in the file that they begin at, in bytes.
  var offset = 0
}
