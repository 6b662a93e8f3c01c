import IndicatorForecast

extension BaselineManifest {
  /// What changed of the method since another manifest: the version, options, rules, priors and identities,
  /// with what they were and are.
  ///
  /// The area is none of it: it says which series a baseline lists, and not what is said of them.
  func methodChanges(since old: BaselineManifest) -> [MethodChange] {
    var changes: [MethodChange] = []
    if version != old.version {
      changes.append(Self.change(.version, ("version", "版本"), old.version, version))
    }
    for (own, before) in zip(options.fields, old.options.fields)
    where own.0 != "area" && own.1 != before.1 {
      let name = "--" + own.0.replacing("_", with: "-")
      changes.append(Self.change(.options, (name, name), before.1, own.1))
    }
    for (part, kind, names) in [
      (MethodChange.Part.registry, PlanInput.Kind.registry, ("registry", "指标登记表")),
      (.identities, .identities, ("identities", "恒等式")),
    ] where hashes(kind) != old.hashes(kind) {
      changes.append(Self.change(part, names, old.names(kind), self.names(kind)))
    }
    if priors.sha256 != old.priors.sha256 {
      changes.append(Self.change(.priors, ("priors", "先验"), old.priors.source, priors.source))
    }
    if rules.sha256 != old.rules.sha256 {
      changes.append(Self.change(.rules, ("rules", "规则"), old.rules.source, rules.source))
    }
    return changes
  }

  /// The files of observations that are other ones than in another manifest.
  func dataChanges(since old: BaselineManifest) -> [BilingualText] {
    guard hashes(.observations) != old.hashes(.observations) else { return [] }
    let known = Set(old.hashes(.observations))
    let changed = inputs.filter { $0.kind == .observations && !known.contains($0.sha256) }
    let list = (changed.isEmpty ? inputs.filter { $0.kind == .observations } : changed)
      .map { EscapedText($0.name).description }.joined(separator: ", ")
    return [
      BilingualText(english: "other observations (\(list))", chinese: "观测数据改变（\(list)）")
    ]
  }

  private func hashes(_ kind: PlanInput.Kind) -> [String] {
    inputs.filter { $0.kind == kind }.map(\.sha256)
  }

  private func names(_ kind: PlanInput.Kind) -> String {
    inputs.filter { $0.kind == kind }.map(\.name).joined(separator: ", ")
  }

  private static func change(
    _ part: MethodChange.Part, _ name: (english: String, chinese: String), _ old: String,
    _ new: String
  ) -> MethodChange {
    let (before, after) = (shown(old), shown(new))
    let step = before == after ? before : "\(before) → \(after)"
    return MethodChange(
      part,
      BilingualText(
        english: "other \(name.english) (\(step))", chinese: "\(name.chinese)改变（\(step)）"))
  }

  private static func shown(_ text: String) -> String {
    text.isEmpty ? "–" : EscapedText(text).description
  }
}
