import ArgumentParser

/// What the output of a regression is for.
enum RegressFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
