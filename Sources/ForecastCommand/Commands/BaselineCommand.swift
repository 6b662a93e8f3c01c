import ArgumentParser

/// `forecast baseline`: the state of a year's plans, written, proven and compared.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Writes, checks and compares the baselines of plans.",
    discussion: """
      A baseline is a folder of three files: baseline.csv with the outlook, target, chance and findings of \
      every area and indicator of a plan year, findings.csv with what the review says, and manifest.json with \
      the SHA-256 of every input, the version, options, rules and priors.
      """,
    subcommands: [
      BaselineWriteCommand.self, BaselineCheckCommand.self, BaselineDiffCommand.self,
    ])
}
