import IndicatorForecast

extension Tokenizer {
  /// Reads 百分之八点五 as a number and its unit.
  ///
  /// - Parameter start: The place of 百.
  /// - Returns: The first character behind it, or nil where it is none, or the first end of a range.
  mutating func readPercentInWords(at start: Int) -> Int? {
    guard scalar(start + 1) == 0x5206, scalar(start + 2) == 0x4E4B,
      let unit = lexicon.units.firstIndex(where: { $0.code == "PC" })
    else { return nil }
    var end = start + 3
    guard let whole = wholeInWords(at: &end) else { return nil }
    var (significand, decimals) = (whole, 0)
    if scalar(end) == 0x70B9, Self.numeral(scalar(end + 1)) != nil {  // 点
      end += 1
      while let digit = Self.numeral(scalar(end)), decimals < 6 {
        (significand, decimals) = (significand * 10 + digit, decimals + 1)
        end += 1
      }
    }
    // 百分之八至九, 百分之八、九: what is left would be half a range.
    if Self.goesOn(scalar(end)) || (scalar(end) == 0x3001 && Self.numeral(scalar(end + 1)) != nil) {
      repeat {
        end += 1
        // 至百分之九.
        if scalar(end) == 0x767E, scalar(end + 1) == 0x5206 { end += 3 }
      } while Self.goesOn(scalar(end))
      append(.brokenNumber, start..<end)
    } else {
      numbers.append(PrintedNumber(significand: Int64(significand), decimals: decimals))
      append(.number, value: Int32(numbers.count - 1), start..<end)
    }
    append(.unit, value: Int32(unit), end..<end)
    return end
  }

  private static func goesOn(_ scalar: UInt32) -> Bool {
    // 至 到 几 余 多, a dash, a further numeral.
    [0x81F3, 0x5230, 0x51E0, 0x4F59, 0x591A, 0x5341, 0x767E, 0x5343, 0x4E07].contains(scalar)
      || isDash(scalar) || numeral(scalar) != nil
  }

  private static func numeral(_ scalar: UInt32) -> Int? {
    scalar > 0x3000 ? digit(inWords: scalar) : nil
  }

  /// 八, 十二, 二十, 一百零五.
  private func wholeInWords(at place: inout Int) -> Int? {
    let start = place
    var (total, digit) = (0, -1)
    while true {
      let scalar = scalar(place)
      if let value = Self.numeral(scalar) {
        // 八九 is about eight or nine.
        if digit > 0 { return nil }
        digit = value
      } else if scalar == 0x5341 || scalar == 0x767E {
        total += (digit < 0 ? 1 : digit) * (scalar == 0x5341 ? 10 : 100)
        digit = -1
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    return total + max(digit, 0)
  }
}
