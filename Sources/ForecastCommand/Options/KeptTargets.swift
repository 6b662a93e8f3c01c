import ArgumentParser
import IndicatorForecast

/// The targets in a value of `--keep`: NAME, NAME:level or NAME:growth, separated by commas; `all` is every
/// indicator.
struct KeptTargets {
  let choices: [TargetChoice]

  init(_ text: String, indicators: IndicatorRegistry) throws(CommandFailure) {
    var choices: [TargetChoice] = []
    for word in SeriesNames(text).names {
      choices.append(try Self.choice(word, indicators))
    }
    guard !choices.isEmpty else {
      throw CommandFailure(
        .usage, "--keep takes targets such as industrial_output or industrial_output:level.")
    }
    self.choices = choices
  }

  private static func choice(
    _ word: String, _ indicators: IndicatorRegistry
  ) throws(CommandFailure) -> TargetChoice {
    let parts = word.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "：" })
    let name = String(parts[0])
    let code = name == "all" || name == "全部" ? nil : indicators.code(for: name)
    guard parts.count == 2 else { return TargetChoice(indicator: code) }
    switch parts[1] {
    case "level", "总量": return TargetChoice(indicator: code, measure: .level)
    case "growth", "增速": return TargetChoice(indicator: code, measure: .growth)
    default:
      throw CommandFailure(
        .usage,
        "--keep takes \(EscapedText(name)):level or \(EscapedText(name)):growth, "
          + "not “\(EscapedText(word))”.")
    }
  }
}
