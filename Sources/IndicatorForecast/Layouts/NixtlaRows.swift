import OrderedCollections

/// The rows of Nixtla's layout.
struct NixtlaRows {
  private struct Series: Hashable {
    let area: String
    let indicator: String

    /// `AREA/INDICATOR`, or the indicator alone where no area is stated.
    var identifier: String {
      area == Area.unspecifiedCode && !indicator.contains("/") ? indicator : area + "/" + indicator
    }
  }

  /// The figures that the layout has a place for, by series in their first order, then by year.
  private(set) var figures: [(identifier: String, year: Int, value: PrintedNumber)] = []

  init(_ observations: [Observation]) {
    var latest: OrderedDictionary<Series, [Int: Observation]> = [:]
    for observation in observations where Self.hasPlace(observation) {
      let series = Series(area: observation.area, indicator: observation.indicator)
      let known = latest[series]?[observation.year]
      guard known.map({ $0.vintage < observation.vintage }) ?? true else { continue }
      latest[series, default: [:]][observation.year] = observation
    }
    for (series, years) in latest {
      let sorted = years.values.sorted { $0.year < $1.year }
      guard let unit = sorted.first?.unit else { continue }
      for observation in sorted {
        guard let value = observation.value.flatMap({ unit.converted($0, from: observation.unit) })
        else { continue }
        figures.append((series.identifier, observation.year, value))
      }
    }
  }

  private static func hasPlace(_ observation: Observation) -> Bool {
    observation.stage == .actual && observation.measure == .level && observation.value != nil
      && !observation.qualifier.isRangeEnd
  }

  /// The header and one row a figure.
  var rows: [[String]] {
    [["unique_id", "ds", "y"]]
      + figures.map { [$0.identifier, String($0.year), TableColumns.text(of: $0.value)] }
  }
}
