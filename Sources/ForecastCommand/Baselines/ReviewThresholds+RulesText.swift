import IndicatorForecast

extension ReviewThresholds {
  /// The limits as a text: every limit on a line of its own, by rule and name,
  /// each number with the fewest digits that give it back.
  ///
  /// It follows from the limits alone, not from how the program keeps them: what has this text judges alike.
  var rulesText: String {
    let limits = ReviewLimit.all.map { limit in
      (place: "\(limit.rule.rawValue).\(limit.name)", value: limit.value(in: self))
    }
    let lines = limits.sorted { $0.place < $1.place }.map { "\($0.place) = \($0.value)" }
    return (["parent_area = \(parentArea)"] + lines).map { $0 + "\n" }.joined()
  }
}
