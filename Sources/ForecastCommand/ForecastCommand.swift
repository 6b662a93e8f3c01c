import ArgumentParser

/// The root of the command: `forecast`.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecasts annual indicators, with the plan's target beside each forecast.",
    discussion: """
      Without a subcommand it is 'forecast outlook', whose options 'forecast help outlook' lists. \
      Without --data it works on the data sets that ship with it.
      """,
    version: "0.1.0",
    subcommands: [
      OutlookCommand.self, SeriesCommand.self, ListCommand.self, CheckCommand.self,
      ReportCommand.self, RepairCommand.self, BaselineCommand.self, BatchCommand.self,
      PriorsCommand.self, EvaluateCommand.self, RegressCommand.self, ConvertCommand.self,
      ExtractCommand.self,
    ],
    defaultSubcommand: OutlookCommand.self)
}
