import ForecastModels

/// R's ARIMA models and their coefficients.
enum ArimaReference {
  /// Returns the model that a fit of R's has.
  static func model(_ figures: Figures) -> ArimaModel {
    let order = figures["order"]
    return ArimaModel(
      ArimaOrder(
        Int(order["p"].number), Int(order["d"].number), Int(order["q"].number)),
      hasConstant: !figures["coefficients", "drift"].isMissing
        || !figures["coefficients", "intercept"].isMissing)
  }

  /// Returns the fit at R's coefficients.
  static func fit(_ series: TimeSeries, at figures: Figures) throws -> ArimaFit {
    let model = model(figures)
    let estimates = figures["coefficients"]
    let names = { (prefix: String, count: Int) in
      (1...3).prefix(count).map { "\(prefix)\($0)" }
    }
    return try model.fitted(
      to: series,
      coefficients: ArimaCoefficients(
        autoregressive: estimates.vector(names("ar", model.order.autoregressive)),
        movingAverage: estimates.vector(names("ma", model.order.movingAverage)),
        constant: estimates["drift"].number(or: estimates["intercept"].number(or: 0))),
      origin: .estimated)
  }
}
