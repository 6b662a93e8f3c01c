import Foundation
import TestSupport
import XCTest

/// Figures of a JSON file, found by their path of keys; numbers may be given as text.
struct Figures {
  let content: Any

  init(_ content: Any) { self.content = content }

  /// A reference file of R's results that lies beside the checkout; skips the test where it doesn't.
  static func golden(_ name: String) throws -> Figures {
    Figures(try JSONSerialization.jsonObject(with: SharedReference.data("golden/\(name).json")))
  }

  /// The project's own fixture of regressions in 50-digit arithmetic.
  static func regression() throws -> Figures {
    Figures(try JSONSerialization.jsonObject(with: ReferenceFile.data("regression.json")))
  }

  subscript(path: String...) -> Figures {
    Figures(path.reduce(content) { ($0 as? [String: Any])?[$1] ?? NSNull() })
  }

  var keys: [String] { ((content as? [String: Any])?.keys).map { $0.sorted() } ?? [] }

  var number: Double {
    (content as? NSNumber)?.doubleValue ?? (content as? String).flatMap { Double($0) } ?? .nan
  }

  var vector: [Double] { (content as? [Any] ?? []).map { Figures($0).number } }

  var texts: [String] { content as? [String] ?? [] }

  /// A matrix, row after row.
  var matrix: [Double] { (content as? [Any] ?? []).flatMap { Figures($0).vector } }

  /// The numbers under these keys.
  func vector(_ names: [String]) -> [Double] { names.map { self[$0].number } }

  var isMissing: Bool { content is NSNull }
}
