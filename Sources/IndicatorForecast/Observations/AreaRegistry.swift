/// The areas that are known by name.
///
/// Names are found as in ``IndicatorRegistry``; a name that isn't found is kept as its own code.
public struct AreaRegistry: Hashable, Sendable {
  /// The areas, in the order in which they are listed.
  public let areas: [Area]
  private let index: NameIndex

  /// Creates a registry.
  ///
  /// - Parameter areas: The areas in the order wanted; of two that share a name the first counts.
  public init(_ areas: [Area]) {
    self.areas = areas
    index = NameIndex(areas.map(\.allNames))
  }

  /// The areas of the data sets that ship.
  public static let standard = AreaRegistry([
    Area(code: "taiping", chinese: "太平镇", english: "Taiping", parent: "China"),
    Area(code: "China", chinese: "中国", english: "China"),
    Area(code: "Beijing", chinese: "北京市", english: "Beijing", parent: "China"),
    Area(code: "Guangdong", chinese: "广东省", english: "Guangdong", parent: "China"),
    Area(code: "Shaodong", chinese: "邵东市", english: "Shaodong", parent: "China"),
    Area(code: Area.unspecifiedCode, chinese: "未注明地区", english: "Area not stated"),
  ])

  /// Returns the area with a code or name.
  ///
  /// - Parameter name: A code, or a Chinese or English name.
  /// - Returns: The area, or nil when none has the name.
  public func area(named name: String) -> Area? {
    index.entry(named: name).map { areas[$0] }
  }

  /// Returns the code of the area with a name, or the name itself when no area has it.
  ///
  /// - Parameter name: A code, or a Chinese or English name.
  /// - Returns: The code.
  public func code(for name: String) -> String {
    area(named: name)?.code ?? name
  }

  /// Returns the codes of the areas that one lies in, the nearest first; none where that is not known.
  ///
  /// - Parameter name: A code, or a Chinese or English name.
  /// - Returns: The codes.
  func ancestors(of name: String) -> [String] {
    var found: [String] = []
    var next = area(named: name)?.parent
    while let code = next, !found.contains(code) {
      found.append(code)
      next = area(named: code)?.parent
    }
    return found
  }

  /// Returns the names to show for a code; a code that isn't known stands for itself.
  ///
  /// - Parameter code: A code.
  /// - Returns: The English and the Chinese name.
  public func name(of code: String) -> BilingualText {
    area(named: code)?.name ?? BilingualText(english: code, chinese: code)
  }

  /// Returns the known names nearest to one that isn't known.
  ///
  /// - Parameters:
  ///   - name: The name as typed.
  ///   - limit: The largest number of names, 3 unless stated.
  /// - Returns: The nearest name of each area, the nearest first; ties in the order of the registry.
  /// - Complexity: O(*n k*²) for *n* names of length *k*.
  public func suggestions(for name: String, limit: Int = 3) -> [String] {
    index.suggestions(for: name, limit: limit)
  }
}
