import ForecastReport
import IndicatorForecast

/// A constructed series as JSON.
struct SeriesDocument: Encodable {
  let area: String
  let area_zh: String
  let indicator: String
  let indicator_zh: String
  let kind: String
  let unit: String
  let unit_mult: Int
  let price_basis: OrNull<String>
  let as_of: Int
  let values: [Entry]
  let missing_years: [Int]
  let growth_rates: [GrowthRate]
  let breaks: [Break]
  let conflicts: [ConflictDocument]
  let deflators: [Deflator]
  let identities: [Residual]

  /// One year.
  struct Entry: Encodable {
    let year: Int
    let value: OrNull<Double>
    let lower: OrNull<Double>
    let upper: OrNull<Double>
    let provenance: String
    let estimated: Bool
    let printed: OrNull<Double>
    let growth: OrNull<Double>
  }

  /// A printed growth rate, also of a year without a value.
  struct GrowthRate: Encodable {
    let year: Int
    let rate: OrNull<Double>
    let price_basis: OrNull<String>
    let vintage: Int
  }

  /// A year from which the values are on a new basis.
  struct Break: Encodable {
    let year: Int
    let link: String
    let factor: OrNull<Double>
  }

  /// A change of prices that a growth rate at comparable prices implies.
  struct Deflator: Encodable {
    let year: Int
    let rate: OrNull<Double>
  }

  /// What a year leaves of an accounting identity.
  struct Residual: Encodable {
    let identity: String
    let year: Int
    let residual: OrNull<Double>
    let tolerance: OrNull<Double>
    let satisfied: Bool
    let all_printed: Bool
    let same_vintage: Bool
  }

  init(
    _ series: IndicatorSeries, residuals: [IdentityResidual], indicators: IndicatorRegistry
  ) {
    area = series.area
    area_zh = SeriesCatalogue.areaName(series.area).chinese
    indicator = series.indicator
    indicator_zh = SeriesCatalogue.indicatorName(series.indicator, in: indicators).chinese
    kind = series.kind.rawValue
    unit = series.unit.code
    unit_mult = series.unit.powerOfTen
    price_basis = OrNull(series.priceBasis?.rawValue)
    as_of = series.vintage
    values = series.points.map(Entry.init)
    missing_years = series.missingYears
    growth_rates = series.growthRates.map {
      GrowthRate(
        year: $0.year, rate: OrNull(published: $0.rate.doubleValue),
        price_basis: OrNull($0.priceBasis?.rawValue), vintage: $0.vintage)
    }
    breaks = series.breaks.map {
      Break(year: $0.year, link: $0.link.rawValue, factor: OrNull(published: $0.factor))
    }
    conflicts = series.ledger.map { ConflictDocument($0, decimals: series.decimalsShown) }
    deflators = series.deflators.map {
      Deflator(year: $0.year, rate: OrNull(published: $0.rate))
    }
    identities = residuals.map {
      Residual(
        identity: $0.identity.description, year: $0.year,
        residual: OrNull(published: $0.residual), tolerance: OrNull(published: $0.tolerance),
        satisfied: $0.isSatisfied, all_printed: $0.isOfPrintedValues,
        same_vintage: $0.isOfOneVintage)
    }
  }
}

extension SeriesDocument.Entry {
  init(_ point: IndicatorSeries.Point) {
    year = point.year
    value = OrNull(published: point.value)
    lower = OrNull(published: point.roundingInterval.lowerBound)
    upper = OrNull(published: point.roundingInterval.upperBound)
    provenance = point.provenance.rawValue
    estimated = point.provenance.isEstimated
    printed = OrNull(published: point.printed?.doubleValue)
    growth = OrNull(published: point.growth?.doubleValue)
  }
}
