/// How exactly benchmarks are known.
public enum BenchmarkReliability: Hashable, Sendable {
  /// Exactly: the series adds up to them.
  case binding

  /// Each with an error of this variance, relative to the variance of the indicator's own error.
  case variance(Double)

  /// Each with an error variance of its own, zero for one that binds.
  case variances([Double])

  /// One variance a benchmark.
  func variances(count: Int) throws(BenchmarkingError) -> [Double] {
    let variances =
      switch self {
      case .binding: [Double](repeating: 0, count: count)
      case .variance(let variance): [Double](repeating: variance, count: count)
      case .variances(let variances): variances
      }
    guard variances.count == count else {
      throw .varianceCount(required: count, actual: variances.count)
    }
    if let index = variances.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .invalidVariance(benchmark: index)
    }
    return variances
  }
}
