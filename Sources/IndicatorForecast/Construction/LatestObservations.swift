/// Of several observations of a year, the one that counts: the latest vintage.
struct LatestObservations {
  private let byYear: [Int: Observation]

  /// Keeps, for each year, the observation of the latest vintage among those with a value.
  init(_ observations: [Observation]) {
    let figures = observations.filter { $0.value != nil && !$0.qualifier.isRangeEnd }
    byYear = Dictionary(figures.map { ($0.year, $0) }) { $0.precedes($1) ? $1 : $0 }
  }

  var years: [Int] { byYear.keys.sorted() }

  /// The observation of the latest document; within it of the latest year.
  var last: Observation? {
    byYear.values.max { ($0.vintage, $0.year) < ($1.vintage, $1.year) }
  }

  subscript(year: Int) -> Observation? { byYear[year] }
}

extension Observation {
  /// Whether another observation of the same year counts rather than this one.
  ///
  /// The vintage decides. Two documents of one vintage can only meet when files are read together; then
  /// the names of the documents and the places in them decide, so that the order of the files doesn't.
  func precedes(_ other: Observation) -> Bool {
    guard vintage == other.vintage else { return vintage < other.vintage }
    guard source.document == other.source.document else {
      return source.document < other.source.document
    }
    return place < other.place
  }

  /// What tells figures of one document apart.
  private var place: (Int, Int64, Int, String, Int, String) {
    (
      source.line ?? 0, value?.significand ?? 0, value?.decimals ?? 0, unit.code, unit.powerOfTen,
      "\(priceBasis?.rawValue ?? "") \(status.rawValue) \(qualifier.rawValue)"
    )
  }
}
