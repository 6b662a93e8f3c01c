/// Whether levels and a growth rate are at the same prices.
enum PriceAgreement: Hashable, Sendable {
  /// All are declared to be at the same prices, or amounts that have no price.
  case same
  /// Prices are not declared somewhere.
  case undeclared
  /// At least two are declared to be at different prices.
  case different

  init(_ figures: [PlanFigure?]) {
    let present = figures.compactMap(\.self)
    let declared = Set(present.compactMap(\.priceBasis))
    let levels = present.filter { $0.inputs.first?.measure == .level }
    let hasPrices = levels.isEmpty || levels.contains { $0.unit.isMoney }
    if declared.count > 1 {
      self = .different
    } else {
      self = hasPrices && present.contains { $0.priceBasis == nil } ? .undeclared : .same
    }
  }

  /// Takes the target of an indicator, its base and its growth.
  init(ofTargetOf plan: IndicatorPlan) {
    self.init([plan.target, plan.result, plan.targetGrowth])
  }

  /// Takes the result of an indicator, its base and its growth.
  init(ofResultOf plan: IndicatorPlan) {
    self.init([plan.result, plan.previous, plan.resultGrowth])
  }

  /// Returns the severity of a contradiction that would have another one at the same prices.
  func cap(_ severity: FindingSeverity) -> FindingSeverity {
    switch self {
    case .same: severity
    case .undeclared: min(severity, .warning)
    case .different: .info
    }
  }
}

extension MeasurementUnit {
  /// Whether it counts money: a currency has a code of three capital letters (ISO 4217).
  var isMoney: Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}
