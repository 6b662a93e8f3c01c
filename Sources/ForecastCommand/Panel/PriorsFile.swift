import IndicatorForecast

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pooled priors as a file: JSON, keys in alphabetical order.
enum PriorsFile {
  /// Returns the priors of a file.
  static func read(_ path: String, language: Language) throws(CommandFailure) -> PooledPriors {
    try read(FileBytes.read(path), name: path, language: language)
  }

  /// Returns the priors that the bytes of a file hold; the name is for the messages.
  static func read(
    _ bytes: [UInt8], name: String, language: Language
  ) throws(CommandFailure) -> PooledPriors {
    do throws(DataFileErrors) {
      try requireShape(bytes, name)
    } catch {
      let errors = error.summary().text(in: language)
      throw CommandFailure(.data, errors + "\n" + failure(name, nil, language).message)
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let document = try? decoder.decode(PriorsDocument.self, from: Data(bytes)) else {
      throw failure(name, nil, language)
    }
    do throws(PriorsFault) {
      return try document.priors()
    } catch {
      throw failure(name, error.key, language)
    }
  }

  /// The decoder takes what isn't JSON and says nothing of names it doesn't know, so that a slip would pass for
  /// the value that it was to change.
  private static func requireShape(_ bytes: [UInt8], _ path: String) throws(DataFileErrors) {
    let tree: JSONTree
    do throws(DataFileError) {
      tree = try JSONTree(parsing: bytes, file: path)
    } catch {
      throw DataFileErrors([error])
    }
    let errors = PriorsDocument.shape.errors(in: tree, file: path)
    guard errors.isEmpty else { throw DataFileErrors(errors) }
  }

  /// What is said of a file, with the key whose value is out of range, where there is one.
  private static func failure(
    _ path: String, _ key: String?, _ language: Language
  ) -> CommandFailure {
    let file = EscapedText(path, limit: 1000)
    let sentence = BilingualText(
      english: "\(file) does not hold priors\(key.map { ": \($0) is out of range" } ?? ""); "
        + "write them with 'forecast priors'.",
      chinese: "\(file) 不是先验文件\(key.map { "：\($0) 超出范围" } ?? "")；"
        + "请用 'forecast priors' 生成。")
    return CommandFailure(.data, sentence.text(in: language))
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
