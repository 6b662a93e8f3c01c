import Foundation

/// Returns the number of correct digits: −log₁₀ of the relative error, absolute where the certified
/// value is zero; between 0 and 15.
///
/// - Parameters:
///   - value: The computed value.
///   - certified: The reference.
/// - Returns: 15 for equality, 0 for NaN.
/// - SeeAlso: B. D. McCullough, *Assessing the reliability of statistical software*, The American
///   Statistician 52 (1998).
public func logRelativeError(_ value: Double, _ certified: Double) -> Double {
  guard value != certified else { return 15 }
  guard value.isFinite, certified.isFinite else { return 0 }
  let error = abs(value - certified) / (certified == 0 ? 1 : abs(certified))
  return min(15, max(0, -log10(error)))
}

/// Returns the number of correct digits of a vector: that of its worst element.
///
/// - Parameters:
///   - values: The computed values.
///   - certified: The references, as many.
/// - Returns: 0 where the counts differ.
public func logRelativeError(_ values: [Double], _ certified: [Double]) -> Double {
  guard values.count == certified.count else { return 0 }
  return zip(values, certified).map { logRelativeError($0, $1) }.min() ?? 0
}
