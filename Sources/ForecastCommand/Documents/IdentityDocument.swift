import ForecastReport
import IndicatorForecast

/// What became of an identity in a forecast, as JSON.
struct IdentityDocument: Encodable {
  let identity: String
  let status: String
  let reason: OrNull<Reason>
  let years: [Int]

  /// Why the identity was left out.
  struct Reason: Encodable {
    let en: String
    let zh: String
  }

  init(_ effect: Outlook.IdentityEffect, names: IndicatorRegistry) {
    identity = effect.identity.description
    status = effect.status.code
    reason = OrNull(
      IdentityEffectText(effect, names: names).reason.map { Reason(en: $0.english, zh: $0.chinese) }
    )
    years = effect.years
  }
}

extension CoherentOutlook.Status {
  /// The status in one word, for programs.
  fileprivate var code: String {
    switch self {
    case .applied: "applied"
    case .binding: "binding"
    case .notApplied: "not_applied"
    }
  }
}
