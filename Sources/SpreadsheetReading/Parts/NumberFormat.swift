/// What the format of a cell says about the number in it.
enum NumberFormat: Hashable {
  /// A number with at least so many decimals shown.
  case number(decimals: Int)
  /// A share shown as a percentage with at least so many decimals.
  case percent(decimals: Int)
  /// A date or a time.
  case date

  /// A format that every workbook knows by its number.
  init(builtIn id: Int) {
    switch id {
    case 2, 4, 7, 8, 39, 40, 43, 44: self = .number(decimals: 2)
    case 9: self = .percent(decimals: 0)
    case 10: self = .percent(decimals: 2)
    case 14...22, 27...36, 45...47, 50...58: self = .date
    default: self = .number(decimals: 0)
    }
  }

  /// A format by its code, such as `#,##0.00` or `yyyy"年"`; its first section is that of positive numbers.
  init(code: String) {
    let plain = Self.withoutLiterals(code)
    let decimals = plain.split(separator: ".", maxSplits: 1).dropFirst().first.map {
      $0.prefix { $0 == "0" || $0 == "#" || $0 == "?" }.count { $0 == "0" }
    }
    let isGeneral = plain.lowercased().hasPrefix("general")
    if !isGeneral && plain.lowercased().contains(where: { "ymdhs".contains($0) }) {
      self = .date
    } else if plain.contains("%") {
      self = .percent(decimals: decimals ?? 0)
    } else {
      // Scaled by thousands or written with an exponent, the cell shows other digits than it holds.
      let isScaled = plain.lowercased().contains("e") || plain.last { $0 != " " } == ","
      self = .number(decimals: isGeneral || isScaled ? 0 : decimals ?? 0)
    }
  }

  /// The first section without quoted text, escaped characters, colours, conditions and fillers.
  private static func withoutLiterals(_ code: String) -> String {
    var result = ""
    var characters = code.makeIterator()
    while let character = characters.next(), character != ";" {
      switch character {
      case "\"": while let next = characters.next(), next != "\"" {}
      case "\\", "_", "*": _ = characters.next()
      case "[": result += Self.elapsedTime(&characters)
      default: result.append(character)
      }
    }
    return result
  }

  /// Skips to the closing bracket; `[h]`, `[mm]` and `[s]` are times that have passed.
  private static func elapsedTime(_ characters: inout String.Iterator) -> String {
    var inside = ""
    while let next = characters.next(), next != "]" { inside.append(next) }
    return Set(["h", "hh", "m", "mm", "s", "ss"]).contains(inside.lowercased()) ? inside : ""
  }
}
