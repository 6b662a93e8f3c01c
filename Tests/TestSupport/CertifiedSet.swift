import ExtendedPrecision
import Foundation

/// One data set of `Tests/Reference/nist` with its certified values.
public struct CertifiedSet {
  /// The set's name, such as `Longley`.
  public let name: String
  /// The response, with every printed digit.
  public let response: [DoubleDouble]
  /// The columns x1, x2 … as printed.
  public let regressors: [[DoubleDouble]]
  private let figures: [String: Any]

  /// Reads a set.
  ///
  /// - Parameter name: The set's name.
  /// - Throws: An error when the file is missing or malformed.
  public init(_ name: String) throws {
    self.name = name
    let all = try JSONSerialization.jsonObject(with: ReferenceFile.data("nist/certified.json"))
    guard let figures = (all as? [String: [String: Any]])?[name] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    self.figures = figures
    let text = String(decoding: try ReferenceFile.data("nist/\(name).csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").map { DoubleDouble(decimal: $0) ?? DoubleDouble(.nan) }
    }
    response = rows.map { $0[0] }
    regressors = (1..<(rows.first?.count ?? 1)).map { column in rows.map { $0[column] } }
  }

  /// The degree of a polynomial model; 0 where the columns themselves are the regressors.
  public var polynomialDegree: Int { figures["polynomial_degree"] as? Int ?? 0 }

  /// Whether the model has a constant term.
  public var hasIntercept: Bool { figures["intercept"] as? Bool ?? true }

  /// A certified number; infinite where NIST prints `Infinity`.
  ///
  /// - Parameter key: Its name in `certified.json`.
  /// - Returns: The number, or NaN where there is none.
  public func value(_ key: String) -> Double { Double(figures[key] as? String ?? "nan") ?? .nan }

  /// A certified vector.
  ///
  /// - Parameter key: Its name in `certified.json`.
  /// - Returns: Its elements, none where there is no such vector.
  public func vector(_ key: String) -> [Double] {
    (figures[key] as? [String] ?? []).map { Double($0) ?? .nan }
  }

  /// Whether a certified number is given.
  ///
  /// - Parameter key: Its name in `certified.json`.
  /// - Returns: True where it is.
  public func has(_ key: String) -> Bool { figures[key] != nil }
}
