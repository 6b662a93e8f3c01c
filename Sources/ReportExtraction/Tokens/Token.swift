/// What a piece of text is to the grammar.
enum TokenKind: UInt8 {
  /// Text without a word that is known; it may name something.
  case text
  /// A word that says nothing about what the clause is about: 累计, 同比, `the`.
  case filler
  /// The start of an adverbial such as 在…带动下; what follows it up to the figure names nothing.
  case adverbial
  /// The start of a clause that tells more of the subject: 居, 创, 跃上.
  case predicate

  /// A number; `value` is its place in ``Tokenizer/numbers``.
  case number
  /// A number that may be half of one.
  case brokenNumber
  /// 千亿元, 两位数: a number in words that has no exact value.
  case vagueNumber
  /// A unit; `value` is its place in ``Lexicon/units``.
  case unit
  /// A currency before its number; `value` is 0 for the dollar and 1 for the yuan.
  case currency

  /// One or more indicators; `value` is the place in ``Lexicon/nameSets``.
  case name
  /// Half a name, such as 第一产业; `value` is the place in ``Lexicon/stemSets``.
  case stem
  /// The other half, such as 增加值; `value` is the ``NameAttribute``.
  case attribute
  /// A name with the word for growth in it: 经济增长.
  case growthName

  case growth
  case decline
  /// 持平.
  case flat
  /// A noun for a growth rate, 增速; what follows is a rate.
  case growthNoun
  /// 增加到, 降至: what follows is a level, or a rate after a noun of growth.
  case reaching
  /// 为, 达: what follows is what the clause is about.
  case being
  /// 完成, 实现.
  case completing
  /// 同步, 正增长, 稳步回升: a target in words.
  case inWords

  /// `value` is the place in ``Qualifier/allCases``.
  case qualifierBefore
  case qualifierAfter
  /// 由, 从 before a number: the start of a span.
  case from
  /// 年均.
  case average
  /// 增加 by more than one year's growth: 翻番.
  case multiple

  /// A dash or word between the ends of a range.
  case rangeDash
  case conjunction
  case enumerationComma
  case comma
  case semicolon
  case colon
  case stop
  case open
  case close
  case cell

  /// A year; `value` is the year.
  case year
  /// 去年, 今年, 明年; `value` is −1, 0 or 1, or ``Token/comingYear``.
  case relativeYear
  /// 全年, 1-12月.
  case fullYear
  /// A quarter, a half-year, some months.
  case partOfYear
  /// 五年来, 今后五年.
  case severalYears
  /// “十四五”; several years where 时期, 期间 or 末 follows.
  case planPeriod
  /// 时期, 期间.
  case duration
  /// A day: 3月29日; `value` is the month.
  case day

  /// 全省, 我市; `value` is the ``AreaLevel``.
  case area
  /// 我们, 本: whoever reports.
  case ownArea
  /// 平均水平: what a comparison is with.
  case averageLevel

  /// 占, 比重, 贡献率: what follows is no growth rate.
  case share
  /// 年计划, 任务: what a completion rate is of.
  case plan
  /// 的 before a number or behind a figure.
  case of
  /// 高于, 快于, 与, 对: the name that follows is what is compared with.
  case comparison
  /// 分别.
  case respectively
  /// 均.
  case each
  /// 其中.
  case amongWhich
  /// 可比价, 现价; `value` is the place in ``PriceBasis/allCases``.
  case prices
  /// 预计.
  case estimate
  /// 目标.
  case goal
  /// 完成了, 圆满: what turns a goal into a result.
  case achieved
  /// 回顾, 过去一年.
  case review
  /// 工作安排, 重点工作.
  case agenda
  /// 同比, 比上年, or a plus sign: what follows in percent is a growth rate.
  case yearOnYear
  /// 推动, 确保: what follows is what the clause is about.
  case causing
  /// 基础上: what stands before it is what the figure is compared with.
  case baseline
  /// `in` of English: growth of 5 percent in investment.
  case within
}

/// A word, number or sign of a report.
struct Token {
  var kind: TokenKind
  /// What it is, by kind.
  var value: Int32
  /// The first character in ``ReportText/scalars``.
  var start: Int32
  /// One beyond the last character.
  var end: Int32

  var range: Range<Int> { Int(start)..<Int(end) }

  /// The value of `the coming year`, which is that of the plan whenever the report is given.
  static let comingYear: Int32 = 2
}
