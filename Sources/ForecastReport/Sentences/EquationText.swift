import IndicatorForecast

/// An identity in the names of its indicators, such as `Gross output = Industrial output + Tertiary output`.
struct EquationText: Hashable {
  /// The equation in both languages.
  let text: BilingualText

  /// Names the indicators of an identity.
  ///
  /// - Parameters:
  ///   - identity: The identity; its area is not shown.
  ///   - names: The indicators that are known by name; a code without one stands for itself.
  init(_ identity: AccountingIdentity, names: IndicatorRegistry) {
    let relation = identity.relation == .equal ? "=" : "≤"
    text = BilingualText { language in
      let named = { EscapedText(names.name(of: $0).text(in: language)).description }
      return
        "\(named(identity.left)) \(relation) \(identity.right.map(named).joined(separator: " + "))"
    }
  }
}
