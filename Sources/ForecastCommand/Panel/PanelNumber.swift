import ExtendedPrecision

/// A value of a panel.
struct PanelNumber {
  /// The largest magnitude of a value: squares, and sums of them, stay finite.
  static let limit = 1e150

  /// The number, rounded once.
  let value: Double

  /// Takes a decimal number; nil where the text is none, or one that is larger.
  init?(_ text: String) {
    guard let value = DoubleDouble(decimal: text)?.doubleValue, abs(value) <= Self.limit else {
      return nil
    }
    self.value = value
  }
}
