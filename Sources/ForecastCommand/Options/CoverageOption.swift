import ArgumentParser
import IndicatorForecast

/// A coverage as the command line takes it: a percentage, so 95 and not 0.95.
struct CoverageOption: ExpressibleByArgument, Hashable {
  let coverage: Coverage

  init(_ coverage: Coverage) {
    self.coverage = coverage
  }

  /// Takes 1 to 99.99; a fraction such as 0.95 is refused rather than guessed at.
  init?(argument: String) {
    guard argument.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let percentage = Double(argument), percentage >= 1,
      let coverage = Coverage(percentage / 100)
    else { return nil }
    self.coverage = coverage
  }

  var defaultValueDescription: String { percentage }

  /// The percentage without needless digits.
  var percentage: String { NumberText(coverage.probability * 100).significant(6) }
}
