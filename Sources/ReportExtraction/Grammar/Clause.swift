import IndicatorForecast

/// What the words of a clause so far say about the next figure.
struct Clause {
  /// What a rate is adjusted for.
  enum Adjustment {
    /// 扣除留抵退税因素后: a change of the rules, so that the rate is the better of two.
    case factor
    /// 扣除房地产后: the rate is that of the rest.
    case part
  }

  /// A word for growth before the figure.
  struct Growth {
    var sign: Int64
    var token: Int
    var isNoun: Bool
  }

  var start: Int
  /// Text that may name something else.
  var isStrange = false
  /// Inside an adverbial, whose text names nothing.
  var isAdverbial = false
  var startsAsPredicate = false
  var hasName = false
  var hasFigure = false
  var isShare = false
  var isOfPlan = false
  var isComparison = false
  var isAverage = false
  /// A clause that ranks: 总量居全省第三; the areas in it are those compared.
  var isRanking = false
  /// 连续七年: what follows held in each of the years.
  var isRunOfYears = false
  /// 与2019年相比: a base that isn't the year before.
  var hasOtherBase = false
  var adjustment: Adjustment?
  /// 其中.
  var isPart = false
  /// An adverbial whose names are no subject: 扣除房地产开发投资.
  var excludesNames = false
  /// 同比: what follows in percent is a growth rate.
  var isYearOnYear = false
  /// A qualifier that waits for the word for growth: 至少增长6%.
  var qualifier: (value: Qualifier, token: Int)?
  var isStartOfSpan = false
  /// 新增产值15亿元、税收7000万元: what is listed is added to amounts.
  var isAdded = false
  var isEach = false
  /// 分别.
  var isRespective = false
  var growth: Growth?
  /// The last verb of a level.
  var verb: TokenKind?
  var verbToken: Int?
  /// 力争.
  var striving: Int?
  /// A stem such as 第一产业 whose attribute is to come.
  var stems: [NameStem] = []
  var stemToken = 0

  init(start: Int) { self.start = start }
}

/// Which year and whose figures a part of a sentence gives.
struct Scope {
  var year: Int
  var stage: Stage
  /// Years that no figure is wanted of: a goal for a later year.
  var isOtherYear = false
  var isPartOfYear = false
  var isSeveralYears = false
  /// Whether the years are those of a sum told behind a name's figure: 36.8亿元，五年累计123亿元.
  var isSeveralYearsOfItem = false
  /// Whether the year is told as the end of a span of years, which goes on behind the figure.
  var isEndOfSpan = false
  var isOtherArea = false
  /// Whether growth is told against another year than the one before.
  var isOfOtherBase = false
  /// Whether it can't be told which year 今年 is.
  var isDoubtful = false
  var isEstimate = false
  /// Whether 预计 stands behind a name, and ends with what is told of it.
  var isEstimateOfItem = false
  var prices: PriceBasis?
}
