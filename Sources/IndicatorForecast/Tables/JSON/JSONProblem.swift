/// Why a text is not the JSON that a table of observations is written in.
public enum JSONProblem: Error, Hashable, Sendable {
  /// A character that JSON doesn't allow here.
  case unexpectedCharacter
  /// The text ends too early.
  case unexpectedEnd
  /// A name that stands twice in one object.
  case repeatedName
  /// Lists or objects inside one another, deeper than any table needs.
  case tooDeep
  /// Not a list of objects, nor an object whose `observations` is one.
  case notATable
  /// Not an object of rules.
  case notRules
  /// A list or an object where a single value belongs.
  case nestedValue

  /// What is wrong and how to mend it, to be put behind the place.
  var sentence: BilingualText {
    switch self {
    case .unexpectedCharacter:
      BilingualText(
        english: "is not allowed here in JSON; mind commas, quotes and the spelling of null",
        chinese: "在 JSON 的此处不允许出现；请检查逗号、引号和 null 的写法")
    case .unexpectedEnd:
      BilingualText(
        english: "the JSON ends too early; was the file cut off?", chinese: "JSON 提前结束；文件是否被截断？")
    case .repeatedName:
      BilingualText(
        english: "stands twice in one object; remove one of the two", chinese: "在同一对象中出现两次；请删除其一")
    case .tooDeep:
      BilingualText(
        english: "the JSON is nested deeper than 64 levels; write a list of flat objects",
        chinese: "JSON 嵌套超过 64 层；请写成由平面对象组成的列表")
    case .notATable:
      BilingualText(
        english: "the JSON is not a table; write [{…}, {…}] or {\"observations\": [{…}]}",
        chinese: "JSON 不是表格；请写成 [{…}, {…}] 或 {\"observations\": [{…}]}")
    case .notRules:
      BilingualText(
        english: "the JSON is not an object of rules; write {\"P01\": {\"warning_points\": 3}}",
        chinese: "JSON 不是规则对象；请写成 {\"P01\": {\"warning_points\": 3}}")
    case .nestedValue:
      BilingualText(
        english: "is a list or an object; give a text, a number or null",
        chinese: "为列表或对象；请写文字、数字或 null")
    }
  }
}
