/// The readers that are fuzzed, by the names that `Scripts/fuzz` takes.
enum FuzzedReader: String, CaseIterable {
  case observations
  case sdmx
  case xlsx
  case batch
  case rules
  case identities
  case priors
  case reportText = "report-text"

  /// Reads bytes in every way that they may be read, and traps where something does not hold.
  func check(_ bytes: [UInt8]) {
    switch self {
    case .observations: FuzzedObservations.check(bytes, layout: nil)
    case .sdmx: FuzzedObservations.check(bytes, layout: .sdmxCSV)
    case .xlsx: FuzzedWorkbook.check(bytes)
    case .batch: FuzzedPanel.check(bytes)
    case .rules: FuzzedRules.check(bytes)
    case .identities: FuzzedIdentities.check(bytes)
    case .priors: FuzzedPriors.check(bytes)
    case .reportText: FuzzedReport.check(bytes)
    }
  }
}
