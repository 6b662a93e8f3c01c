/// What holds for a whole report: its years and its area.
struct ReportFrame {
  var planYear: Int
  var vintage: Int
  /// The name of the area as printed, empty where it isn't known.
  var areaName: [Unicode.Scalar] = []
  /// The levels whose totals are the report's own; empty where that isn't known.
  var ownLevels: Set<Int> = []

  /// Whether 明年 is spoken of, so that 今年 is not the year of the plan.
  var saysNextYear = false
  /// Whether a heading names the year of the plan, so that 今年 of another one is not that year.
  var hasHeadingOfPlan = false
  /// The years that the title names, where none of them is that of the plan.
  var otherYearsOfTitle: [Int] = []
  /// The lines of an English title: what they name owns the figures.
  var englishTitles: [Range<Int>] = []
  /// Where that title ends, and no heading stands before it.
  var endOfTitle = 0
  /// Where the title with years in it begins.
  var titleStart = 0

  /// The year that the report looks back on.
  var reviewYear: Int { planYear - 1 }

  /// The year that a word such as 去年 means, by the value of its token.
  func year(of relative: Token) -> Int {
    relative.value == Token.comingYear ? planYear : vintage + Int(relative.value)
  }
}

/// The part of a report that a paragraph stands in.
enum Section {
  /// Results of the year before.
  case review
  /// Results of several years.
  case longReview
  /// Targets of the plan year.
  case plan
  /// Goals of several years.
  case longPlan

  var isPlan: Bool { self == .plan || self == .longPlan }
}
