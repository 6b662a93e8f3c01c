/// The unit that all levels of one formula are written in: that of the figure that is judged.
///
/// 5.9 (亿元) beside a target of 74982 (万元) is written 59000, so that the formula is true as it stands. The
/// digits stay those printed.
struct FormulaUnit: Hashable, Sendable {
  private let unit: MeasurementUnit
  /// Behind the formula: which unit that is, where not all levels were printed in it; else empty.
  let remark: BilingualText

  /// Takes the unit of a figure.
  ///
  /// - Parameters:
  ///   - judged: The figure.
  ///   - others: The other levels of the formula.
  init(of judged: PlanFigure?, with others: [PlanFigure?]) {
    let unit = judged?.unit ?? others.lazy.compactMap { $0?.unit }.first
    self.unit = unit ?? MeasurementUnit(code: "")
    let areAlike = others.allSatisfy { $0.map { $0.unit == unit } ?? true }
    remark =
      areAlike
      ? BilingualText(english: "", chinese: "")
      : BilingualText(
        english: " (in \(self.unit.name.english))", chinese: "（单位：\(self.unit.name.chinese)）")
  }

  /// A level with the digits printed, in the unit; a range with both ends; a rate as printed.
  func number(_ figure: PlanFigure?) -> String {
    PlanWording.number(figure.map(converted))
  }

  /// The most decimals of some levels in the unit, for what is computed from them.
  func decimals(_ figures: PlanFigure?...) -> Int { decimals(figures) }

  /// The most decimals of some levels in the unit, for what is computed from them.
  func decimals(_ figures: [PlanFigure?]) -> Int {
    figures.map { PlanWording.decimals($0.map(converted)) }.max() ?? 2
  }

  /// An amount in units of 10⁰, in the unit.
  func amount(_ value: Double) -> Double { value / unit.scale }

  private func converted(_ figure: PlanFigure) -> PlanFigure {
    let number = { (printed: PrintedNumber?) in
      printed.map { unit.converted($0, from: figure.unit) ?? $0 }
    }
    return PlanFigure(
      value: number(figure.value), upperEnd: number(figure.upperEnd),
      qualifier: figure.qualifier, unit: figure.unit.code == unit.code ? unit : figure.unit,
      priceBasis: figure.priceBasis, vintage: figure.vintage, inputs: figure.inputs)
  }
}
