/// Why a number beside the name of an indicator is no figure of it.
public enum RefusalReason: String, CaseIterable, Hashable, Sendable {
  /// A completion rate, or the plan that it is of.
  case completionRate
  /// A share, an intensity or a contribution.
  case share
  /// A difference in percentage points.
  case percentagePoints
  /// The figure of another area.
  case otherArea
  /// The figure of a quarter, a half-year or some months.
  case partOfYear
  /// An average over several years.
  case average
  /// A figure of several years, or of a goal for another year.
  case severalYears
  /// The start of a span: 从54万亿元 of 从54万亿元增加到82.7万亿元.
  case startOfSpan
  /// An amount by which something grew.
  case increment
  /// The figure of something else in the same clause.
  case otherSubject
  /// What is compared with.
  case comparison
  /// A goal mentioned where results are told.
  case goal
  /// The unit isn't one of the indicator, or there is none.
  case unit
  /// A figure told again in another unit.
  case sameInOtherUnit
  /// A mark that was passed, with the level reached right behind it: 突破8000亿元、达8217亿元.
  case passedMark
  /// A growth rate without something that the indicator holds: 扣除房地产后增长8.7%.
  case adjusted
  /// A number that may be half of one.
  case brokenNumber
  /// Figures and names differ in number, or a growth rate follows another.
  case unclear
}
