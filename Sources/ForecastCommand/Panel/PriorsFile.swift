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
    guard let document = try? decoder.decode(PriorsDocument.self, from: Data(bytes)) else {
      throw failure(path, "")
    }
    do throws(PriorsFault) {
      return try document.priors()
    } catch {
      throw failure(path, ": \(error.key) is out of range")
    }
  }

  private static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(
      .data,
      "\(EscapedText(path, limit: 1000)) does not hold priors\(reason); "
        + "write them with 'forecast priors'.")
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
