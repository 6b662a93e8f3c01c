/// The vintages of figures whose file gives none.
///
/// A file without vintages is one publication. It can't be older than the year after its last result, so
/// that is when all its results are taken to be published, revised early ones included: a vintage too late
/// hides a figure for a while, one too early would let a forecast look ahead. A target is known in its own
/// year at the latest.
struct AssumedVintages {
  private let publication: Int

  /// The year that was assumed, where it had to be and nobody named it.
  let remark: Int?

  init(drafts: [ObservationDraft], chosen: Int?) {
    let open = drafts.filter { $0.vintage == nil }
    let lastResult = drafts.filter { $0.stage == .actual && $0.status != .forecast }.map(\.year)
      .max()
    let assumed =
      lastResult.map { $0 + 1 } ?? open.map(\.year).max() ?? Observation.years.upperBound
    publication = chosen ?? min(assumed, Observation.years.upperBound)
    remark = chosen == nil && !open.isEmpty ? publication : nil
  }

  func vintage(of draft: ObservationDraft) -> Int {
    if let vintage = draft.vintage { return vintage }
    return draft.stage == .target ? min(draft.year, publication) : publication
  }
}
