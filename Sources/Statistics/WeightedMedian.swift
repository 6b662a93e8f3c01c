/// The lower weighted median of values that have the same weights again and again.
///
/// Of the sorted values it is the first at which the summed weight reaches half of the whole. It is found by
/// selection (C. A. R. Hoare, Algorithm 65: Find, 1961), in which a part is given up by its weight in place
/// of its number. Values that move from one call to the next keep most of their order, so the neighbours of the
/// last median are looked through first. What it works with is allocated once.
package struct WeightedMedian {
  private struct Entry {
    var value: Double
    var weight: Double
  }

  /// The values about one of them.
  private struct Window {
    var centre: Double
    var reach: Double
  }

  /// The least number of values, and the share of all, above which a window is narrowed.
  private static let narrow = (count: 16, share: 0.125)

  private let weights: [Double]
  private let half: Double
  private var entries: [Entry]
  private var spare: [Entry]

  /// The place of the last median, and how far about its value the next is looked for; nil before the first.
  private var last: (index: Int, reach: Double)?

  /// Takes the weights of the values.
  ///
  /// - Parameter weights: None of them negative, one at least positive.
  /// - Precondition: There is a weight.
  package init(weights: [Double]) {
    precondition(!weights.isEmpty, "a median is one of the values")
    self.weights = weights
    half = weights.reduce(0, +) / 2
    entries = weights.map { Entry(value: 0, weight: $0) }
    spare = entries
  }

  /// Returns the median.
  ///
  /// - Parameter values: As many as there are weights, none of them NaN.
  /// - Returns: One of the values.
  /// - Complexity: O(*n*) on average.
  package mutating func of(_ values: [Double]) -> Double {
    precondition(values.count == weights.count, "a weight belongs to each value")
    var window = last.map { Window(centre: values[$0.index], reach: $0.reach) } ?? middle(values)
    let near = take(values, within: window)
    let median: Double
    if near.lessWeight < half && near.lessWeight + near.weight >= half {
      median = select(near.count, below: near.lessWeight)
      let most = max(Self.narrow.count, Int(Self.narrow.share * Double(values.count)))
      if near.count > most { window.reach /= 2 }
    } else {
      for index in values.indices {
        entries[index] = Entry(value: values[index], weight: weights[index])
      }
      median = select(values.count, below: 0)
      window.reach *= 2
    }
    last = values.firstIndex(of: median).map { ($0, window.reach) }
    return median
  }

  /// Returns a quarter of the mean distance about the mean: where the first median most likely is.
  private func middle(_ values: [Double]) -> Window {
    var (sum, distance) = (0.0, 0.0)
    for index in values.indices { sum += weights[index] * values[index] }
    let mean = sum / (2 * half)
    for index in values.indices { distance += weights[index] * abs(values[index] - mean) }
    return Window(centre: mean, reach: distance / (8 * half))
  }

  /// Fills the entries with the values of a window, and sums up their weights and those below.
  private mutating func take(
    _ values: [Double], within window: Window
  ) -> (count: Int, weight: Double, lessWeight: Double) {
    let (low, high) = (window.centre - window.reach, window.centre + window.reach)
    var (count, weight, lessWeight) = (0, 0.0, 0.0)
    let (values, known) = (values.span, weights)
    let weights = known.span
    var entries = entries.mutableSpan
    for index in values.indices {
      let entry = Entry(value: values[unchecked: index], weight: weights[unchecked: index])
      let isNear = entry.value >= low && entry.value <= high
      entries[unchecked: count] = entry
      count += isNear ? 1 : 0
      weight += isNear ? entry.weight : 0
      lessWeight += entry.value < low ? entry.weight : 0
    }
    return (count, weight, lessWeight)
  }

  /// Returns the median, which is among the first entries, given the weight of all values below these.
  private mutating func select(_ count: Int, below: Double) -> Double {
    var (count, below) = (count, below)
    while true {
      let pivot = Self.middle(
        entries[0].value, entries[count / 2].value, entries[count - 1].value)
      let parts = Self.part(count, about: pivot, &entries, &spare)
      if parts.less > 0 && below + parts.lessWeight >= half {
        count = parts.less
      } else {
        below += parts.lessWeight + parts.equalWeight
        guard parts.greater > 0 && below < half else { return pivot }
        swap(&entries, &spare)
        count = parts.greater
      }
    }
  }

  /// The numbers and the weights of the parts that a pivot divides entries into.
  private struct Parts {
    var less = 0
    var greater = 0
    var lessWeight = 0.0
    var equalWeight = 0.0
  }

  /// Moves what is less than a pivot to the front, and copies what is greater to the spare entries.
  ///
  /// Each entry is written to both, and counts where it belongs: there is no branch to be guessed wrong.
  private static func part(
    _ count: Int, about pivot: Double, _ entries: inout [Entry], _ spare: inout [Entry]
  ) -> Parts {
    var parts = Parts()
    var entries = entries.mutableSpan
    var spare = spare.mutableSpan
    for index in 0..<count {
      let entry = entries[unchecked: index]
      let (isLess, isGreater) = (entry.value < pivot, entry.value > pivot)
      entries[unchecked: parts.less] = entry
      spare[unchecked: parts.greater] = entry
      parts.less += isLess ? 1 : 0
      parts.greater += isGreater ? 1 : 0
      parts.lessWeight += isLess ? entry.weight : 0
      parts.equalWeight += isLess || isGreater ? 0 : entry.weight
    }
    return parts
  }

  private static func middle(_ one: Double, _ two: Double, _ three: Double) -> Double {
    max(min(one, two), min(max(one, two), three))
  }
}
