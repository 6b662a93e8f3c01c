import IndicatorForecast
import ReportExtraction

extension ExtractionProblem {
  /// What may be wrong, to be put behind the place.
  var sentence: BilingualText {
    switch self {
    case .numberMayBeBroken(let before, let after):
      BilingualText(
        english: "“\(EscapedText(before))” and “\(EscapedText(after))” on the next line may be one "
          + "number or two; neither is taken",
        chinese: "“\(EscapedText(before))”与下一行的“\(EscapedText(after))”可能是一个数，也可能是两个数；均未采用")
    case .commentLeftOut(let comment):
      BilingualText(
        english: "taken for a reviewer's comment and left out: “\(EscapedText(comment))”",
        chinese: "视为审阅批注，已略去：“\(EscapedText(comment))”")
    case .conflictingFigures(let indicator, let text, let firstText, let first):
      BilingualText(
        english:
          "\(EscapedText(indicator)) is “\(EscapedText(text))” here and "
          + "“\(EscapedText(firstText))” on line \(first.line); both are given",
        chinese: "\(EscapedText(indicator)) 此处为“\(EscapedText(text))”，"
          + "第 \(first.line) 行为“\(EscapedText(firstText))”；两者均已列出")
    case .unclearFigure(let indicator, let text):
      BilingualText(
        english:
          "“\(EscapedText(text))” beside \(EscapedText(indicator)) could not be read for certain "
          + "and is left out",
        chinese: "\(EscapedText(indicator)) 旁的“\(EscapedText(text))”无法确定含义，已略去")
    case .undividedText(let count):
      BilingualText(
        english: "\(count) characters without a full stop, comma or line end are not read",
        chinese: "连续 \(count) 个字符没有标点或换行，未读取")
    case .otherYearInTitle(let year, let plan):
      BilingualText(
        english:
          "the title names \(year), but the figures are taken for those of the plan for \(plan) and "
          + "of the year before; if that is wrong, name the year by --year",
        chinese: "标题中的年份为 \(year)，但按 \(plan) 年计划及其上一年的数据读取；如有误请用 --year 指定")
    case .areaNotFound:
      BilingualText(
        english: "the area is not named in the heading; name it by --area",
        chinese: "标题中没有地区名称；请用 --area 指定")
    }
  }
}

extension ReportExtractionError {
  /// What is wrong and how to mend it, to be put behind the name of the file.
  var sentence: BilingualText {
    switch self {
    case .noYear:
      BilingualText(
        english: "no heading or date tells the year of the plan; name it by --year",
        chinese: "没有标题或日期说明计划年份；请用 --year 指定")
    case .invalidYear(let year):
      BilingualText(
        english: "\(year) is no year of a plan; --year takes one such as 2022",
        chinese: "\(year) 不是计划年份；--year 应为 2022 这样的年份")
    }
  }
}

extension RefusalReason {
  /// Why a number was left out.
  var sentence: BilingualText {
    switch self {
    case .completionRate: BilingualText(english: "a rate of completion", chinese: "完成率")
    case .share: BilingualText(english: "a share or an intensity", chinese: "占比或强度")
    case .percentagePoints:
      BilingualText(english: "a difference in percentage points", chinese: "百分点之差")
    case .otherArea: BilingualText(english: "of another area", chinese: "其他地区的数据")
    case .partOfYear: BilingualText(english: "of a part of the year", chinese: "不足一年的数据")
    case .average: BilingualText(english: "an average over years", chinese: "多年平均")
    case .severalYears:
      BilingualText(english: "of several years or another year", chinese: "多年或其他年份的数据")
    case .startOfSpan: BilingualText(english: "the start of a span of years", chinese: "多年变化的起点")
    case .increment: BilingualText(english: "an increment", chinese: "增量")
    case .otherSubject: BilingualText(english: "of something else", chinese: "其他事项的数据")
    case .comparison: BilingualText(english: "what is compared with", chinese: "比较的对象")
    case .goal: BilingualText(english: "a goal told among results", chinese: "回顾中提到的目标")
    case .unit: BilingualText(english: "not in a unit of the indicator", chinese: "单位与指标不符")
    case .sameInOtherUnit: BilingualText(english: "told again in another unit", chinese: "以其他单位重复")
    case .passedMark:
      BilingualText(english: "a mark passed, the level follows", chinese: "仅为突破的关口，其后为实际数")
    case .adjusted: BilingualText(english: "adjusted for something", chinese: "剔除某些因素后的数据")
    case .brokenNumber: BilingualText(english: "may be a half of a number", chinese: "可能是半个数")
    case .unclear: BilingualText(english: "unclear", chinese: "无法确定")
    }
  }
}
