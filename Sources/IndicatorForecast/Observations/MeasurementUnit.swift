/// A unit code with the power of ten it is counted in: 亿元 is `CNY` with 8.
public struct MeasurementUnit: Hashable, Sendable {
  /// The powers of ten in use: 0, 4 (万), 8 (亿), 12 (万亿), and 3, 6, 9 elsewhere.
  public static let powerOfTenRange = 0...15

  /// The code: `CNY`, `USD`, `PC` (percent), `PP` (percentage points), `PERSON`, `FIRM`, `HOUSEHOLD`
  /// or another; `_X` where the file states none; empty where none is known.
  public let code: String
  /// The power of ten of one unit.
  public let powerOfTen: Int

  /// Creates a unit.
  ///
  /// - Parameters:
  ///   - code: The unit code, such as `CNY`.
  ///   - powerOfTen: The power of ten, 0 unless stated.
  /// - Precondition: `powerOfTen` is in ``powerOfTenRange``.
  public init(code: String, powerOfTen: Int = 0) {
    precondition(Self.powerOfTenRange.contains(powerOfTen), "a power of ten is 0 to 15")
    self.code = code
    self.powerOfTen = powerOfTen
  }

  /// Percent, the unit of every growth rate.
  public static let percent = MeasurementUnit(code: "PC")

  /// The unit of an index: 100 in its first year.
  public static let index = MeasurementUnit(code: "INDEX")

  /// Yuan times a power of ten: 万元 with 4, 亿元 with 8.
  ///
  /// - Parameter powerOfTen: The power of ten.
  /// - Returns: The unit `CNY` with that power of ten.
  /// - Precondition: `powerOfTen` is in ``powerOfTenRange``.
  public static func yuan(powerOfTen: Int) -> MeasurementUnit {
    MeasurementUnit(code: "CNY", powerOfTen: powerOfTen)
  }

  /// The amount that one unit stands for, 10 to ``powerOfTen``; exact.
  var scale: Double { PrintedNumber(significand: 1, decimals: -powerOfTen).doubleValue }

  /// Returns a figure of another unit in this one, exactly.
  ///
  /// - Parameters:
  ///   - figure: The figure in `unit`.
  ///   - unit: The unit that the figure was printed in.
  /// - Returns: The figure in this unit, or nil when the codes differ.
  public func converted(_ figure: PrintedNumber, from unit: MeasurementUnit) -> PrintedNumber? {
    guard unit.code == code else { return nil }
    return figure.scaled(byPowerOfTen: unit.powerOfTen - powerOfTen)
  }
}

extension MeasurementUnit {
  /// The name of the unit: 亿元 and `100 million CNY`; a code without a name stands for itself.
  public var name: BilingualText {
    guard code != "PC" else { return BilingualText(english: "%", chinese: "%") }
    guard !isUnspecified else {
      return BilingualText(english: "unit not stated", chinese: "单位未注明")
    }
    return BilingualText(
      english: [englishPower, englishCode].filter { !$0.isEmpty }.joined(separator: " "),
      chinese: chinesePower + chineseCode)
  }

  private var englishCode: String {
    switch code {
    case "PERSON": "persons"
    case "FIRM": "firms"
    case "INDEX": "index"
    case "HOUSEHOLD": "households"
    case "PP": "percentage points"
    default: code
    }
  }

  private var chineseCode: String {
    switch code {
    case "CNY": "元"
    case "USD": "美元"
    case "PERSON": "人"
    case "FIRM": "家"
    case "INDEX": "指数"
    case "HOUSEHOLD": "户"
    case "PP": "百分点"
    default: code
    }
  }

  private var englishPower: String {
    switch powerOfTen {
    case 0: ""
    case 3: "thousand"
    case 4: "10 thousand"
    case 6: "million"
    case 8: "100 million"
    case 9: "billion"
    case 12: "trillion"
    default: "10^\(powerOfTen)"
    }
  }

  private var chinesePower: String {
    switch powerOfTen {
    case 0: ""
    case 3: "千"
    case 4: "万"
    case 6: "百万"
    case 8: "亿"
    case 9: "十亿"
    case 12: "万亿"
    default: "10^\(powerOfTen) "
    }
  }
}
