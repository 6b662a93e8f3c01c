import IndicatorForecast

extension PriorsDocument {
  /// What a file has to look like.
  static let shape = JSONShape.object([
    "local_global_trend": trend,
    "autoregression": .list(
      .object(["lags": .list(.number), "growth": .number, "spread": .number])),
    "rungs": .list(rung),
  ])

  private static let trend = JSONShape.object(
    [
      "level_weights": .list(.number), "trend_weights": .list(.number),
      "trend_exponents": .list(.number), "scale_exponents": .list(.number),
      "global_trend": coefficient, "local_trend": coefficient, "variance": .number,
      "variance_weight": .number, "degrees_of_freedom": .number,
    ], optional: ["exponent_weights": .list(.number)])

  private static let coefficient = JSONShape.object(["mean": .number, "deviation": .number])

  private static let rung = JSONShape.object([
    "length": .wholeNumber,
    "weights": .object([
      "local_global_trend": .number, "logarithmic_trend": .number, "theta": .number,
      "autoregression": .number, "growth": .number,
    ]),
    "growth": .object(["growth": .number, "change": .number]),
    "scale": .object([
      "intercepts": .list(.number), "slopes": .list(.number), "factors": .list(.number),
      "degrees_of_freedom": .list(.number),
    ]),
  ])
}
