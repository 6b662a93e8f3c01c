import IndicatorForecast

extension FanChart {
  /// What the template of a chart is filled with.
  var context: PageContext {
    var context: PageContext = [:]
    context["viewWidth"] = NumberWords.place(frame.width)
    context["viewHeight"] = NumberWords.place(frame.height)
    context["plotLeft"] = NumberWords.place(frame.left)
    context["plotRight"] = NumberWords.place(frame.right)
    context["plotBottom"] = NumberWords.place(frame.bottom)
    context["ticks"] = zip(axis.ticks, axis.labels).map { tick($0, $1) }
    context["years"] = frame.labelledYears.map { year -> PageContext in
      ["yearX": NumberWords.place(frame.x(year)), "yearY": "220", "yearLabel": String(year)]
    }
    context["bands"] = bands.map(band)
    context["lines"] = runs.filter { $0.count > 1 }.map {
      ["linePath": ChartPath.line($0, in: frame)] as PageContext
    }
    context["median"] = medians.isEmpty ? "" : ChartPath.line(medians, in: frame)
    context["hasMedian"] = !medians.isEmpty
    context["aim"] = aim
    context["hasAim"] = !aim.isEmpty
    context["range"] = range
    context["marks"] = marks.map(mark)
    context["labels"] = labels.map(label)
    return context
  }

  private func tick(_ value: Double, _ label: String) -> PageContext {
    [
      "tickY": NumberWords.place(frame.y(value)), "tickValue": NumberWords.significant(value, 12),
      "tickX": NumberWords.place(frame.left - 6), "tickLabel": label,
    ]
  }

  private func band(_ band: FanBand) -> PageContext {
    var context: PageContext = [:]
    context["percent"] = String(band.percent)
    context["bandPath"] = ChartPath.outline(band, in: frame)
    context["bandYear"] = String(band.years[band.years.count - 1])
    context["bandLower"] = NumberWords.significant(band.lower[band.lower.count - 1], 10)
    context["bandUpper"] = NumberWords.significant(band.upper[band.upper.count - 1], 10)
    return context
  }

  /// The line from the last value to the level that the stated growth makes of it.
  private var aim: String {
    let last = runs.last?.last
    let stated = marks.last { $0.kind == .stated } ?? marks.last { $0.kind == .target }
    guard let last, let stated else { return "" }
    return ChartPath.line([last, (stated.year, stated.value)], in: frame)
  }

  private var range: PageContext {
    guard let targetRange else { return ["hasRange": false] }
    let line = ChartPath.line(
      [(targetRange.year, targetRange.lower), (targetRange.year, targetRange.upper)], in: frame)
    return ["hasRange": true, "rangePath": line]
  }

  private func mark(_ mark: ChartMark) -> PageContext {
    var context: PageContext = [:]
    context["kind"] = mark.kind.rawValue
    context["outline"] = mark.kind.outline
    context["markX"] = NumberWords.place(frame.x(mark.year))
    context["markY"] = NumberWords.place(frame.y(mark.value))
    context["markYear"] = String(mark.year)
    context["markValue"] = NumberWords.significant(mark.value, 10)
    context["markNumber"] = series.shown(mark.value)
    return context
  }

  private func label(_ label: ChartLabel) -> PageContext {
    let word: PageWord = label.text.kind == .target ? .target : .median
    return [
      "labelKind": label.text.kind.rawValue, "labelX": NumberWords.place(frame.right + 10),
      "labelY": NumberWords.place(label.y + 2), "wordY": NumberWords.place(label.y + 14),
      "labelNumber": label.text.number, "labelEnglish": word.text.english,
      "labelChinese": word.text.chinese,
    ]
  }
}

/// The text of a path through places of a chart.
enum ChartPath {
  /// Returns a line through years and values.
  static func line(_ points: [(year: Int, value: Double)], in frame: ChartFrame) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + place(point.year, point.value, frame)
    }.joined()
  }

  /// Returns the outline of a band: along the upper ends, and back along the lower ones.
  static func outline(_ band: FanBand, in frame: ChartFrame) -> String {
    let there = zip(band.years, band.upper).map { place($0, $1, frame) }
    let back = zip(band.years, band.lower).dropFirst().reversed().map { place($0, $1, frame) }
    return "M" + (there + back).joined(separator: "L") + "z"
  }

  private static func place(_ year: Int, _ value: Double, _ frame: ChartFrame) -> String {
    NumberWords.place(frame.x(year)) + " " + NumberWords.place(frame.y(value))
  }
}
