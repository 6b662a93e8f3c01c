/// A file of accounting identities, one a line.
///
/// ```
/// # What adds up in a township's report.
/// gross_output = industrial_output + agricultural_output + tertiary_output
/// taiping: industrial_output_above_scale <= industrial_output
/// ```
///
/// Indicators and areas are named by any name that the registries know; an unknown name is its own
/// code. What follows `#` is a comment. Full-width signs (`：＝＋≤＃`) count as the ASCII ones; any other
/// operator is an error, never a part of a name. All errors of a file come in one pass.
public struct IdentityFile: Hashable, Sendable {
  /// The identities, in file order.
  public let identities: [AccountingIdentity]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  ///   - encoding: The encoding of the file.
  ///   - indicators: The indicators whose names become codes.
  ///   - areas: The areas whose names become codes.
  /// - Throws: ``DataFileErrors`` with every line that is no identity; the column is the character at
  ///   which it ceases to be one.
  public init(
    parsing bytes: [UInt8], name: String, encoding: TextEncoding = .utf8,
    indicators: IndicatorRegistry = .standard, areas: AreaRegistry = .standard
  ) throws(DataFileErrors) {
    let text = try Self.text(bytes, name, encoding)
    var identities: [AccountingIdentity] = []
    var errors: [DataFileError] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      do throws(IdentityLine.Failure) {
        let identity = try IdentityLine(line).identity(indicators: indicators, areas: areas)
        if let identity { identities.append(identity) }
      } catch {
        errors.append(
          DataFileError(
            file: name, line: index + 1, column: error.column, value: String(line),
            problem: error.problem))
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    self.identities = identities
  }

  private static func text(
    _ bytes: [UInt8], _ name: String, _ encoding: TextEncoding
  ) throws(DataFileErrors) -> String {
    let decoded: [UInt8]
    do throws(DataFileError) {
      decoded = try TextDecoding.utf8(from: bytes, in: encoding, file: name)
    } catch {
      throw DataFileErrors([error])
    }
    if let fault = TextEncodingCheck.problem(in: decoded) {
      throw DataFileErrors([
        DataFileError(file: name, line: fault.line, problem: fault.problem)
      ])
    }
    return String(
      decoding: decoded[TextEncodingCheck.markLength(decoded)...], as: UTF8.self)
  }
}
