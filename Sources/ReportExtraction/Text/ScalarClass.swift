/// What a character is to the layout of a text, after normalisation.
///
/// In this order: those that are not seen, those that the first pass counts by themselves, all others.
enum ScalarClass: UInt8 {
  /// A space, tab, ideographic or thin space.
  case blank
  /// A character without width, which separates nothing.
  case invisible
  /// LF or CR: ends a line of the document.
  case lineEnd
  /// A form feed or vertical tab: ends a line of text, but not one of the document.
  case pageEnd
  /// A control character that text does not hold.
  case control
  /// Chinese characters and whatever else no rule asks for.
  case other
  case digit
  /// An ASCII letter.
  case letter
  /// 。！？；…: a sentence ends here.
  case sentenceEnd
  /// ，、 and the ASCII comma.
  case comma
  case colon
  /// Closing brackets and quotes, per cent: what no line begins with.
  case closing
  case opening
  /// Dashes, hyphens, tildes.
  case dash
  /// The ASCII full stop.
  case point
  /// Vertical bars between the cells of a table.
  case bar
  /// Box-drawing lines and what else rules are made of.
  case rule
  /// ASCII signs that no rule asks for.
  case sign
}
