/// Why a text is not the JSON that a table of observations, rules or priors are written in.
public enum JSONProblem: Error, Hashable, Sendable {
  /// What a value is asked to be.
  public enum Kind: Hashable, Sendable {
    /// A number that a double holds.
    case number
    /// A whole number.
    case wholeNumber
    /// A list.
    case list
    /// An object.
    case object
  }

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
  /// Not an object that holds a series.
  case notASeries
  /// A series with more or fewer periods than values.
  case unequalLists(periods: Int, values: Int)
  /// Not an object of rules.
  case notRules
  /// A list or an object where a single value belongs.
  case nestedValue
  /// A name that the object doesn't have.
  case unknownName(allowed: [String])
  /// A name that the object lacks.
  case missingName
  /// A value of another kind than this.
  case otherKind(Kind)

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
    case .notASeries:
      BilingualText(
        english: "is no series; write {\"id\": \"a\", \"start\": 2000, \"values\": [1.5, 2]}, or "
          + "\"periods\": [2000, 2002] for \"start\"",
        chinese: "不是序列；请写成 {\"id\": \"a\", \"start\": 2000, \"values\": [1.5, 2]}，"
          + "或以 \"periods\": [2000, 2002] 代替 \"start\"")
    case .unequalLists(let periods, let values):
      BilingualText(
        english: "has \(periods) periods and \(values) values; give one value a period, null where "
          + "there is none",
        chinese: "有 \(periods) 个时期和 \(values) 个数值；每个时期须有一个数值，缺失时写 null")
    case .notRules:
      BilingualText(
        english: "the JSON is not an object of rules; write {\"P01\": {\"warning_points\": 3}}",
        chinese: "JSON 不是规则对象；请写成 {\"P01\": {\"warning_points\": 3}}")
    case .nestedValue:
      BilingualText(
        english: "is a list or an object; give a text, a number or null",
        chinese: "为列表或对象；请写文字、数字或 null")
    case .unknownName(let allowed):
      BilingualText(
        english: "is not known; there are \(allowed.joined(separator: ", "))",
        chinese: "未知；可用：\(allowed.joined(separator: "、"))")
    case .missingName:
      BilingualText(english: "is missing; the object needs it", chinese: "缺失；该对象必须包含此项")
    case .otherKind(let kind): kind.sentence
    }
  }
}

extension JSONProblem.Kind {
  fileprivate var sentence: BilingualText {
    switch self {
    case .number:
      BilingualText(
        english: "is not a number that can be read; write -12.5 or 1.5e3",
        chinese: "不是可读的数字；请写成 -12.5 或 1.5e3")
    case .wholeNumber:
      BilingualText(english: "is not a whole number; write 12", chinese: "不是整数；请写成 12")
    case .list:
      BilingualText(english: "is not a list; write [1.5, 2]", chinese: "不是列表；请写成 [1.5, 2]")
    case .object:
      BilingualText(
        english: "is not an object; write {\"name\": value}", chinese: "不是对象；请写成 {\"名称\": 值}")
    }
  }
}
