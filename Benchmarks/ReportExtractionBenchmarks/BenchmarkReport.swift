import Foundation

/// Reports of a given size, made of the same pieces over and over.
enum BenchmarkReport {
  /// The reports that the tests read, one behind another.
  static func reports(bytes: Int) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tests/ReportExtractionTests/Reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let all = try names.map { try Data(contentsOf: folder.appendingPathComponent($0)) }
      .filter { String(data: $0, encoding: .utf8) != nil }
    return repeated(all.flatMap { Array($0) + [0x0A] }, bytes: bytes)
  }

  /// The same on a single line.
  static func singleLine(bytes: Int) throws -> [UInt8] {
    try reports(bytes: bytes).filter { $0 != 0x0A && $0 != 0x0D }
  }

  /// Nothing but indicators with a level and a growth rate, no two of them alike.
  static func figures(bytes: Int) -> [UInt8] {
    var text = Array("2021年政府工作报告\n一、2020年工作回顾\n".utf8)
    var number = 0
    while text.count < bytes {
      let end = number % 6 == 5 ? "。\n" : "，"
      let level = "\(1000 + number % 9000).\(10 + number % 89)"
      let growth = "\(number % 30).\(number % 9)"
      text += "\(names[number % names.count])完成\(level)亿元，增长\(growth)%\(end)".utf8
      number += 1
    }
    return text
  }

  private static let names = [
    "地区生产总值", "规模以上工业增加值", "固定资产投资", "社会消费品零售总额", "一般公共预算收入", "进出口总额", "工业总产值",
  ]

  private static func repeated(_ piece: [UInt8], bytes: Int) -> [UInt8] {
    Array(repeatElement(piece, count: max(1, bytes / piece.count)).joined())
  }
}
