import IndicatorForecast

/// A mark at a year and a value.
struct ChartMark: Hashable {
  /// What a mark says, by its shape.
  enum Kind: String, CaseIterable {
    case reported
    case implied
    case linked
    case base
    case restated
    case target
    case stated

    /// The shape around the origin.
    var outline: String {
      switch self {
      case .reported, .implied: "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z"
      case .linked: "M-2.9-2.9h5.8v5.8h-5.8z"
      case .base: "M0-3.6L3.4 2.6h-6.8z"
      case .restated: "M-3-3L3 3M-3 3L3-3"
      case .target: "M0-5.4L5.4 0L0 5.4L-5.4 0z"
      case .stated: "M0-4.2L4.2 0L0 4.2L-4.2 0z"
      }
    }

    /// What the mark means.
    var meaning: BilingualText {
      let (english, chinese) =
        switch self {
        case .reported: ("reported", "公布")
        case .implied: ("implied by growth", "由增速推算")
        case .linked: ("linked to the new basis", "衔接换算")
        case .base: ("base of a target or an index", "目标基数或指数基期")
        case .restated: ("another figure for the year", "同年的另一数值")
        case .target: ("target", "目标")
        case .stated: ("what the stated growth makes of the last value", "按所列增速由最近数值推得")
        }
      return BilingualText(english: english, chinese: chinese)
    }
  }

  let kind: Kind
  let year: Int
  let value: Double
}

extension ChartMark.Kind {
  /// The mark of a value of the history.
  init(_ provenance: IndicatorSeries.Provenance) {
    switch provenance {
    case .reported: self = .reported
    case .impliedByGrowth: self = .implied
    case .linked: self = .linked
    case .impliedByTarget, .indexBase: self = .base
    }
  }
}
