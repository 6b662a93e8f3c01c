/// How much of a report is read at a time.
package struct ReadingLimits: Sendable {
  /// Longer paragraphs are read in windows of as many characters, each cut behind a sentence; what is twice as
  /// long and divided by nothing is not read.
  let windowLength: Int
  /// Beyond so many characters a year that no heading tells isn't looked for.
  let frameLength: Int

  /// Creates limits.
  ///
  /// - Precondition: `windowLength` is at least 2.
  package init(windowLength: Int, frameLength: Int) {
    precondition(windowLength >= 2, "half a window holds a character")
    self.windowLength = windowLength
    self.frameLength = frameLength
  }

  /// The limits for reports.
  static let standard = ReadingLimits(windowLength: 4096, frameLength: 2_000_000)
}
