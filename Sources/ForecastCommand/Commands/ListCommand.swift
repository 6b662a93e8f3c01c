import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast list`: what the data hold.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Areas, indicators, years and observations of the data.")

  @OptionGroup var data: DataOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let catalogue = try data.catalogue(language: wording.language)
    let entries = catalogue.series.map { ListEntry($0, catalogue.indicators) }
    switch format {
    case .text: try StandardOutput.write(text(entries))
    case .csv: try StandardOutput.write(ListEntry.csv(entries))
    case .json: try StandardOutput.write(try JSONText.of(entries))
    }
  }

  /// A table an area, at most 80 columns wide: in English the code is name enough.
  private func text(_ entries: [ListEntry]) -> String {
    guard !entries.isEmpty else { return nothingKnown.text(in: wording.language) + "\n" }
    let areas = Dictionary(grouping: entries, by: \.area).sorted { $0.key < $1.key }
    return areas.map { code, entries in
      let name = SeriesCatalogue.areaName(code).text(in: wording.language)
      var table = TextTable(columns)
      for entry in entries { table.append(entry.cells(wording.language)) }
      return ([wording.heading(EscapedText(name).description)] + table.lines())
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// Data without a series: only an early vintage can leave none.
  private var nothingKnown: BilingualText {
    let asOf = data.asOf.map(String.init) ?? "–"
    return BilingualText(
      english: "Nothing was known as of \(asOf); choose a later --as-of.",
      chinese: "截至 \(asOf) 年尚无任何数据；请用 --as-of 选择更晚的年份。")
  }

  private var columns: [TextTable.Column] {
    switch wording.language {
    case .english:
      [
        .init("indicator"), .init("unit"), .init("years"), .init("values", .trailing),
        .init("targets", .trailing),
      ]
    case .chinese:
      [
        .init("指标代码"), .init("名称"), .init("单位"), .init("年份"), .init("数值", .trailing),
        .init("目标", .trailing),
      ]
    }
  }
}
