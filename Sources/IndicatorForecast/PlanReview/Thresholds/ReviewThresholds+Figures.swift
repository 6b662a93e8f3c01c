extension ReviewThresholds {
  /// The limits of P01.
  public struct TargetGrowth: Hashable, Sendable {
    /// Up to how many percentage points a contradiction is a warning.
    ///
    /// A deflator of 3 % is an ordinary year's: an undeclared change of prices explains no more.
    public var warningPoints = 3.0
    /// Up to how many percent off the result a base is one that the target may have been drawn up on.
    ///
    /// As of P03: what is further away is neither an estimate of the year nor a revision of it.
    public var basePercent = 10.0
  }

  /// The limits of P02.
  public struct ResultGrowth: Hashable, Sendable {
    /// Up to how many percentage points a contradiction is a warning; as of P01.
    public var warningPoints = 3.0
  }

  /// The limits of P03.
  public struct ImpliedBase: Hashable, Sendable {
    /// Up to how many percent a base that differs is information: an ordinary revision.
    public var infoPercent = 3.0
    /// Up to how many percent a base that differs is a warning: other units are counted.
    public var warningPercent = 10.0
  }

  /// The limits of P04.
  public struct ImpliedDeflator: Hashable, Sendable {
    /// How many percentage points the implied change of prices may be off the usual one.
    public var bandPoints = 5.0
    /// The usual change of prices, where the plan has too few others: the median of China's implied
    /// changes since 1979 is 2 to 3 %.
    public var usualPercent = 2.0
    /// How many indicators the usual change is the median of, at least.
    public var leastCount = 3
  }

  /// The limits of P06.
  public struct SumOfParts: Hashable, Sendable {
    /// Up to how many percent of the total a difference is a warning.
    public var warningPercent = 1.0
  }

  /// The limits of P08.
  ///
  /// The 1 % and 99 % quantiles of what ships with the package: of 149 annual growth rates of output and value
  /// added the range is −5.4 … 34.0 %, of 137 changes of such rates from year to year ±17.5 points.
  public struct ResidualSector: Hashable, Sendable {
    /// The least growth in percent that is usual.
    public var lowestPercent = -5.4
    /// The greatest growth in percent that is usual.
    public var highestPercent = 34.0
    /// By how many percentage points growth may differ from that of the year before.
    public var changePoints = 17.5
    /// A residual below so many times its rounding is not evaluable.
    public var leastRoundings = 5.0
  }

  /// The limits of P11.
  public struct ShareDrift: Hashable, Sendable {
    /// By how many percentage points a share may move, with too little history.
    public var points = 5.0
    /// By how many robust standard deviations of its past steps a share may move.
    public var deviations = 3.0
    /// How many past steps make a history.
    public var leastChanges = 5
  }

  /// The limits of P12.
  public struct TaxElasticity: Hashable, Sendable {
    /// The least growth of output in percent that an elasticity is formed with.
    public var leastGrowthPercent = 1.0
    /// How many past years are needed.
    public var leastYears = 8
    /// The lower percentile of the past elasticities.
    public var lowerPercentile = 5.0
    /// The upper percentile of the past elasticities.
    public var upperPercentile = 95.0
  }

  /// The limits of P17.
  public struct UnitSlip: Hashable, Sendable {
    /// How near to a whole power of ten the logarithm of a ratio has to be: 0.15 is a factor of 1.41.
    public var logarithmTolerance = 0.15
  }

  /// The limits of P18.
  public struct PercentSlip: Hashable, Sendable {
    /// How many times as large other rates have to be for a rate to look like a fraction.
    public var leastRatio = 20.0
  }

  /// The limits of P20.
  public struct Revision: Hashable, Sendable {
    /// From how many percent, or percentage points of growth, on a revision is a warning.
    public var percent = 3.0
    /// How many revisions the test for a bias needs.
    public var leastPairs = 8
    /// The level of the test.
    public var significance = 0.05
  }
}
