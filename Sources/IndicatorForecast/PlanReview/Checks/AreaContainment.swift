/// Which areas lie inside which others, as far as their codes and the registry tell.
///
/// An area lies inside another one
/// - whose code it begins with, before a hyphen, a slash or a full stop: `CN-43` in `CN` (ISO 3166-2);
/// - whose code of six digits ends in zeros where it has digits: 430521 in 430500 in 430000 (GB/T 2260);
/// - that the registry names as the one that it lies in.
///
/// Areas of which nothing like that is known are taken to lie beside each other.
struct AreaContainment: Hashable {
  private let registry: AreaRegistry

  init(_ registry: AreaRegistry = .standard) {
    self.registry = registry
  }

  /// Whether one area lies inside another.
  func isInside(_ inner: String, _ outer: String) -> Bool {
    guard inner != outer else { return false }
    return Self.extends(inner, outer) || Self.isBelow(inner, outer)
      || registry.ancestors(of: inner).contains(registry.code(for: outer))
  }

  /// The areas that lie inside none of the others, in their order.
  func outermost(of areas: [String]) -> [String] {
    areas.filter { area in !areas.contains { isInside(area, $0) } }
  }

  private static func extends(_ inner: String, _ outer: String) -> Bool {
    guard !outer.isEmpty, inner.hasPrefix(outer) else { return false }
    return inner.dropFirst(outer.count).first.map { "-/.".contains($0) } ?? false
  }

  private static func isBelow(_ inner: String, _ outer: String) -> Bool {
    let codes = [inner, outer].map { Array($0.utf8) }
    guard
      codes.allSatisfy({ code in code.count == 6 && code.allSatisfy { (48...57).contains($0) } })
    else { return false }
    // Two digits a level: province, prefecture, county.
    return [2, 4].contains { kept in
      codes[1][kept...].allSatisfy { $0 == 48 } && codes[0].prefix(kept) == codes[1].prefix(kept)
        && codes[1][kept - 2..<kept].contains { $0 != 48 }
    }
  }
}
