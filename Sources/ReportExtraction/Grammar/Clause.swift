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
