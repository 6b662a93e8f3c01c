import ArgumentParser
import IndicatorForecast

/// The intervals that are asked for.
struct CoverageOptions: ParsableArguments {
  @Option(
    name: .customLong("level"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The coverage of an interval in percent (repeatable; default: 80 and 95).",
      valueName: "percent"),
    transform: CoverageOption.init(argument:))
  var levels: [CoverageOption] = []

  /// The coverages, narrowest first, each once.
  var coverages: [Coverage] {
    levels.isEmpty ? [.percent80, .percent95] : Set(levels.map(\.coverage)).sorted()
  }
}

/// A coverage as the command line takes it: a percentage, so 95 and not 0.95.
struct CoverageOption: Hashable {
  let coverage: Coverage

  init(_ coverage: Coverage) {
    self.coverage = coverage
  }

  /// Takes 1 to 99.99; a fraction such as 0.95 is refused rather than guessed at.
  init(argument: String) throws {
    let isDecimal = argument.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard isDecimal, let percentage = Double(argument) else { throw Self.error("") }
    guard (1...99.99).contains(percentage), let coverage = Coverage(percentage / 100) else {
      let isFraction = percentage > 0 && percentage < 1
      let meant = isFraction ? " Did you mean \(NumberText(percentage * 100).significant(6))?" : ""
      throw Self.error(meant)
    }
    self.coverage = coverage
  }

  private static func error(_ hint: String) -> ValidationError {
    ValidationError("a coverage is a percentage from 1 to 99.99, such as 95.\(hint)")
  }

  /// The percentage without needless digits.
  var percentage: String { NumberText(coverage.probability * 100).significant(6) }
}
