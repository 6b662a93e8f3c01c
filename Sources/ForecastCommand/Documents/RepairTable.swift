import IndicatorForecast

/// Repairs as CSV: a row a target.
struct RepairTable {
  private let repairs: [PlanRepair]

  init(_ repairs: [PlanRepair]) {
    self.repairs = repairs
  }

  /// The header and the rows.
  var text: String {
    var writer = DelimitedTextWriter()
    writer.write([
      "area", "year", "indicator", "measure", "unit", "unit_mult", "qualifier", "printed",
      "repaired", "relative_change", "kept",
    ])
    for repair in repairs {
      for target in repair.targets {
        writer.write([
          repair.area, String(repair.year), target.indicator, target.measure.rawValue.lowercased(),
          target.unit.code, String(target.unit.powerOfTen), target.qualifier.rawValue,
          target.printed.description, target.repaired.description,
          NumberText(target.relativeChange).significant(), target.isKept ? "true" : "false",
        ])
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
