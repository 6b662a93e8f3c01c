import IndicatorForecast

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pooled priors as a file: JSON, keys in alphabetical order.
enum PriorsFile {
  /// Returns the priors of a file.
  static func read(_ path: String) throws(CommandFailure) -> PooledPriors {
    let bytes = try FileBytes.read(path)
    guard let priors = try? JSONDecoder().decode(PooledPriors.self, from: Data(bytes)) else {
      throw CommandFailure(
        .data,
        "\(EscapedText(path, limit: 1000)) does not hold priors; write them with 'forecast priors'."
      )
    }
    return priors
  }

  /// Returns the text of priors.
  static func text(of priors: PooledPriors) throws -> String { try JSONText.of(priors) }
}
