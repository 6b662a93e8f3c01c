/// What is wrong with a place in a rules file.
public enum RulesProblem: Error, Hashable, Sendable {
  /// A name that is no rule, or no limit of its rule.
  case unknownRule(allowed: [String])
  /// Something other than an object behind the code of a rule.
  case notAnObject
  /// Something other than a number that the limit can be.
  case notALimit(least: Double, most: Double, isWhole: Bool)
  /// Something other than the name of an area.
  case notAnArea
  /// A lower limit that is not below its upper one.
  case limitsInDisorder(other: String, value: Double)

  /// What is wrong and how to mend it, to be put behind the place.
  var sentence: BilingualText {
    switch self {
    case .unknownRule(let allowed):
      BilingualText(
        english: allowed.isEmpty
          ? "the rule has no limits; remove it"
          : "is not known; there are \(allowed.joined(separator: ", "))",
        chinese: allowed.isEmpty ? "该规则没有可设的阈值；请删去" : "未知；可用：\(allowed.joined(separator: "、"))")
    case .notAnObject:
      BilingualText(
        english: "is no object; write {\"name\": number}", chinese: "不是对象；请写成 {\"名称\": 数字}")
    case .notALimit(let least, let most, let isWhole):
      BilingualText(
        english: "is not a \(isWhole ? "whole number" : "number") from "
          + "\(NumberText(least).significant()) to \(NumberText(most).significant())",
        chinese: "不是 \(NumberText(least).significant()) 至 \(NumberText(most).significant()) 的"
          + (isWhole ? "整数" : "数字"))
    case .notAnArea:
      BilingualText(english: "is not the name of an area", chinese: "不是地区名称")
    case .limitsInDisorder(let other, let value):
      BilingualText(
        english: "is not below \(other), which is \(NumberText(value).significant())",
        chinese: "不小于 \(other)（\(NumberText(value).significant())）")
    }
  }
}
