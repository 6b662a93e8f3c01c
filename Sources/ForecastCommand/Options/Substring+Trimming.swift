extension Substring {
  /// The text without blanks at its ends, as a name in a list is meant.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }
}
