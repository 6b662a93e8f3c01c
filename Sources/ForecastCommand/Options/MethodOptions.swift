import ArgumentParser
import IndicatorForecast

/// The rules and priors that plans are judged by.
struct MethodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A JSON file of limits of the plan review; what it doesn't set is the default.",
      valueName: "file"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "Pooled priors that 'forecast priors' wrote (default: those built in).", valueName: "file"))
  var priors: String?
}
