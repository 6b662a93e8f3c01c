import IndicatorForecast

/// The digits of a number in a text, with thousands commas and a decimal point.
struct NumberScan {
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private let start: Int
  private let limit: Int
  private(set) var end: Int
  private(set) var significand: Int64 = 0
  private var digitCount = 0
  private var decimals = 0
  /// Whether commas or points stand where no number has them: `1,23`, `1.2.3`.
  private var isMalformed = false

  init(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, to limit: Int) {
    self.scalars = scalars
    self.start = start
    self.limit = limit
    end = start
  }

  var isInteger: Bool { decimals == 0 && !isMalformed }

  /// The number, nil where it has more digits than a figure may have.
  var value: PrintedNumber? {
    guard !isMalformed, digitCount <= 18 else { return nil }
    return PrintedNumber(significand: significand, decimals: decimals)
  }

  mutating func scan() {
    scanDigits()
    if digitCount <= 3 { scanGroups() } else { scanWrongGroup() }
    guard scalar(end) == 0x2E, digit(end + 1) != nil || isPointBeforeBlank else { return }
    let whole = digitCount
    end += digit(end + 1) != nil ? 1 : 2
    scanDigits()
    decimals = digitCount - whole
    // 1.2.3 is the number of a chapter.
    if scalar(end) == 0x2E, digit(end + 1) != nil {
      isMalformed = true
      while digit(end) != nil || (scalar(end) == 0x2E && digit(end + 1) != nil) { end += 1 }
    }
  }

  /// 12. 4%: a blank behind the decimal point, where a unit and no word of Latin letters follows.
  private var isPointBeforeBlank: Bool {
    guard digitCount <= 3, scalar(end + 1) == 0x20, digit(end + 2) != nil else { return false }
    var place = end + 2
    while digit(place) != nil { place += 1 }
    return scalar(place) == 0x25 || scalar(place) > 0xFF
  }

  private mutating func scanDigits() {
    while let value = digit(end) {
      digitCount += 1
      if digitCount <= 18 { significand = significand * 10 + value }
      end += 1
    }
  }

  /// Groups of three digits behind a comma each.
  private mutating func scanGroups() {
    while scalar(end) == 0x2C || scalar(end) == 0xFF0C {
      let isGroup =
        (1...3).allSatisfy { digit(end + $0) != nil } && digit(end + 4) == nil
      guard isGroup else { return scanWrongGroup() }
      end += 1
      scanDigits()
    }
  }

  /// A comma between digits that makes no groups: what number is meant can't be told.
  private mutating func scanWrongGroup() {
    while scalar(end) == 0x2C, digit(end + 1) != nil {
      isMalformed = true
      end += 1
      scanDigits()
    }
  }

  private func scalar(_ index: Int) -> UInt32 { index < limit ? scalars[index].value : 0 }

  private func digit(_ index: Int) -> Int64? {
    let scalar = scalar(index)
    return scalar >= 0x30 && scalar <= 0x39 ? Int64(scalar - 0x30) : nil
  }
}
