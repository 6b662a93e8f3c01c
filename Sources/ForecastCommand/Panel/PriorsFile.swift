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
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let priors = (try? decoder.decode(PriorsDocument.self, from: Data(bytes)))?.priors else {
      throw CommandFailure(
        .data,
        "\(EscapedText(path, limit: 1000)) does not hold priors; write them with 'forecast priors'."
      )
    }
    return priors
  }

  /// Returns the text of priors.
  static func text(of priors: PooledPriors) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let data = try encoder.encode(PriorsDocument(priors))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
