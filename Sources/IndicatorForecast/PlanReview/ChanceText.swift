/// A probability in words.
package struct ChanceText: Hashable {
  private let probability: Double
  private let decimals: Int

  /// Takes a probability, and how many decimals its percents have between 1 and 99 %.
  package init(_ probability: Double, decimals: Int = 0) {
    self.probability = probability
    self.decimals = decimals
  }

  /// Percents, hundredths of them near either end: what is not certain is not shown as 0 or 100 %.
  package var text: BilingualText {
    guard probability >= 0.0001 else {
      return BilingualText(english: "under 0.01 %", chinese: "不足 0.01 %")
    }
    guard probability <= 0.9999 else {
      return BilingualText(english: "over 99.99 %", chinese: "超过 99.99 %")
    }
    let isNearAnEnd = min(probability, 1 - probability) < 0.01
    let text = NumberText(probability * 100).fixed(isNearAnEnd ? 2 : decimals) + " %"
    return BilingualText(english: text, chinese: text)
  }

  /// What a chance is between, however events depend on each other: a bound that is 0 or 1 is exact, and no chance
  /// that is almost that.
  package static func range(from least: Double, to greatest: Double) -> BilingualText {
    let ends = [least, greatest].map { bound in
      bound == 0 || bound == 1
        ? BilingualText(english: "\(Int(100 * bound)) %", chinese: "\(Int(100 * bound)) %")
        : ChanceText(bound).text
    }
    // A figure stands off from Chinese text, words don't.
    let blank = ends[0].chinese.first?.isNumber ?? false ? " " : ""
    let second = ends[1].chinese.first?.isNumber ?? false ? " " : ""
    return BilingualText(
      english: "\(ends[0].english) to \(ends[1].english)",
      chinese: "介于\(blank)\(ends[0].chinese) 至\(second)\(ends[1].chinese)")
  }
}
