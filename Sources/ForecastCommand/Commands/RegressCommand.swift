import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast regress`: a regression on a CSV with a header.
struct RegressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regress",
    abstract: "A linear regression on the columns of a CSV with a header.",
    discussion: """
      Columns are centred and scaled before a pivoted QR factorization, and the solution is refined \
      with residuals in twice the precision: raw calendar years cost no digits. A design that does \
      not determine its coefficients is refused, with its condition number.
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @Option(help: ArgumentHelp("The column to be explained.", valueName: "column"))
  var response: String

  @Option(
    help: ArgumentHelp(
      "The columns that explain it, separated by commas.",
      discussion: "Without --terms and --polynomial, all columns but the response.",
      valueName: "columns"))
  var terms: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Add the powers 1 to this of the column --of.", valueName: "degree"))
  var polynomial: Int?

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp("The column of --polynomial.", valueName: "column"))
  var polynomialColumn: String?

  @Flag(name: .customLong("no-intercept"), help: "Leave the constant term out.")
  var omitsIntercept = false

  @Option(
    help: ArgumentHelp(
      "What is assumed about the errors.",
      discussion: """
        classical: independent, of one variance. hc0 to hc3: of unequal variance. newey-west: \
        autocorrelated, with a lag of 4 (n / 100)^(2/9). ar1: a first-order autoregression, by \
        maximum likelihood, with the standard deviation of the errors so too (divisor n); it needs \
        two rows more than coefficients. For the last two, rows are successive in time. F is Wald's, \
        from the same covariance as the standard errors.
        """))
  var errors = ErrorModel.classical

  @Option(help: "What the output is for.")
  var format = RegressFormat.text

  @OptionGroup var wording: WordingOptions

  func validate() throws {
    guard (polynomial == nil) == (polynomialColumn == nil) else {
      throw ValidationError("--polynomial K and --of COLUMN go together.")
    }
    if let polynomial, !(1...20).contains(polynomial) {
      throw ValidationError("--polynomial takes a degree of 1 to 20, not \(polynomial).")
    }
  }

  func run() throws {
    let bytes = try FileBytes.read(file)
    let name = file == "-" ? "standard input" : file
    do {
      try write(try fit(try NumericTable(parsing: bytes, name: name)))
    } catch let errors as DataFileErrors {
      throw CommandFailure(errors, language: wording.language)
    }
  }

  private func write(_ result: RegressResult) throws {
    switch format {
    case .text: try StandardOutput.write(RegressText(result, wording).text)
    case .json: try StandardOutput.write(try JSONText.of(RegressDocument(result)))
    }
  }
}

/// What the output of a regression is for.
enum RegressFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
