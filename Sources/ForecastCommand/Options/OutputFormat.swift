import ArgumentParser

/// What the output is for: people, spreadsheets or programs.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
  case json
}
