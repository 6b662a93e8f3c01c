/// A help text with an example at its end.
struct HelpText {
  private let message: String

  init(_ message: String) {
    self.message = message
  }

  /// The message, and below it an example of the subcommand that its usage line names.
  var text: String {
    guard let subcommand else { return message + "\n" }
    let example = Self.examples[subcommand] ?? Self.outlookExample
    return message.hasSuffix("\n") ? "\(message)\n\(example)\n" : "\(message)\n\n\(example)\n"
  }

  /// The subcommand that the usage line names, of two words where there is an example of them; nil where
  /// the message is not a help text.
  private var subcommand: String? {
    let usage = message.split(separator: "\n").first { $0.hasPrefix("USAGE: forecast") }
    return usage.map { line in
      let words = line.split(separator: " ").dropFirst(2).prefix(2)
      let both = words.joined(separator: " ")
      return Self.examples[both] == nil ? words.first.map(String.init) ?? "" : both
    }
  }

  private static let outlookExample = """
    EXAMPLE:
      forecast --series industrial_output,税收收入 --horizon 2 --format json
    """

  private static let examples = [
    "batch": """
    EXAMPLE:
      forecast batch -i panel.csv -o forecasts.csv --horizon 6 --level 80 --level 95
    """,
    "priors": """
    EXAMPLE:
      forecast priors -i panel.csv -o priors.json
    """,
    "evaluate": """
    EXAMPLE:
      forecast evaluate --area China --model auto,drift,naive --horizon 3
    """,
    "repair": """
    EXAMPLE:
      forecast repair --area taiping --year 2021 --keep industrial_output:growth
    """,
    "baseline": """
    EXAMPLE:
      forecast baseline write --area taiping --year 2022 -o taiping-2022
    """,
    "baseline write": """
    EXAMPLE:
      forecast baseline write --area taiping --year 2022 -o taiping-2022
    """,
    "baseline check": """
    EXAMPLE:
      forecast baseline check taiping-2022
    """,
    "baseline diff": """
    EXAMPLE:
      forecast baseline diff taiping-2021 taiping-2022
    """,
    "list": """
    EXAMPLE:
      forecast list --area taiping
    """,
    "series": """
    EXAMPLE:
      forecast series --series gross_output
    """,
    "check": """
    EXAMPLE:
      forecast check --area taiping --year 2022 --lang zh
    """,
    "report": """
    EXAMPLE:
      forecast report --area taiping --year 2022 --lang zh -o plan-2022.html
    """,
    "convert": """
    EXAMPLE:
      forecast convert --data yearbook.xlsx --sheet 产值 --to sdmx-csv
    """,
    "extract": """
    EXAMPLE:
      forecast extract report-2022.txt --area taiping > observations.csv
    """,
    "regress": """
    EXAMPLE:
      forecast regress years.csv --response y --polynomial 2 --of year --errors hc3
    """,
  ]
}
