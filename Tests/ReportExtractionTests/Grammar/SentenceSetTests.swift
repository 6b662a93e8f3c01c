import Foundation
import TestSupport
import XCTest

/// Sentences of which each gives certain rows and no other, one behind the other in a text file.
final class SentenceSetTests: XCTestCase {
  private static let folder = ProjectFolder.root
    .appendingPathComponent("Tests/ReportExtractionTests/Sentences")

  func testEnglishResults() throws {
    try assertSentences(of: "english-results") { sentence in
      Self.title + "\n\nI. Review of Work in 2023\n\n\(sentence)\n"
    }
  }

  func testEnglishTargets() throws {
    try assertSentences(of: "english-targets") { sentence in
      Self.title + "\n\nI. Review of Work in 2023\n\nII. Targets for 2024\n\n"
        + "The main expected targets for economic and social development in 2024 are:\n\n\(sentence)\n"
    }
  }

  private static let title = """
    Report on the Work of the Government
    Delivered at the Third Session of the People's Congress of Linhe City on January 12, 2024
    """

  private func assertSentences(of name: String, in report: (String) -> String) throws {
    let sentences = try Self.sentences(of: name)
    XCTAssertGreaterThan(sentences.count, 30)
    for (sentence, rows) in sentences {
      XCTAssertEqual(
        try ReportLines.short(report(sentence), area: nil, year: nil), rows, sentence)
    }
  }

  /// The sentences of a file, each with the rows that stand below it, set in.
  private static func sentences(of name: String) throws -> [(sentence: String, rows: [String])] {
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    var sentences: [(sentence: String, rows: [String])] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("    ") {
        sentences[sentences.count - 1].rows.append(String(line.dropFirst(4)))
      } else {
        sentences.append((String(line), []))
      }
    }
    return sentences
  }
}
