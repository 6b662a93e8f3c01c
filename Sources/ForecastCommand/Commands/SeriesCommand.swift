import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast series`: the constructed series, with provenance and conflicts.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "The constructed series: a value a year, its provenance, rounding and conflicts.",
    discussion: """
      Printed levels are kept. Years without one follow from printed growth rates; a change of basis \
      is linked by the growth rate across it. Figures that contradict each other beyond their rounding \
      are listed with what most likely happened.
      """)

  @Option(
    help: ArgumentHelp(
      "The indicators, by code, Chinese or English name: NAME[,NAME…].", valueName: "names"))
  var series: String

  @OptionGroup var data: DataOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let catalogue = try data.catalogue(language: wording.language)
    let found = try catalogue.series(named: SeriesNames(series).names)
    switch format {
    case .text: try StandardOutput.write(text(found, catalogue))
    case .csv: try StandardOutput.write(SeriesTable(found).text)
    case .json:
      let documents = found.map {
        SeriesDocument(
          $0, residuals: catalogue.residuals(of: $0),
          indicators: catalogue.indicators.named(in: $0.area))
      }
      try StandardOutput.write(try JSONText.of(documents))
    }
  }

  func validate() throws {
    guard !SeriesNames(series).names.isEmpty else { throw SeriesNames.missing }
  }

  private func text(_ found: [IndicatorSeries], _ catalogue: SeriesCatalogue) -> String {
    let blocks = found.map { series in
      let lines = SeriesText(
        series,
        indicator: SeriesCatalogue.indicatorName(
          series.indicator, in: catalogue.indicators.named(in: series.area)),
        area: SeriesCatalogue.areaName(series.area), residuals: catalogue.residuals(of: series),
        asOf: data.asOf, language: wording.language
      ).lines
      return ([wording.heading(lines[0])] + lines.dropFirst()).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
