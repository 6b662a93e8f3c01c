@testable import IndicatorForecast

/// What must hold of the observations that are read out of any bytes.
enum FuzzedObservations {
  /// Reads bytes in every encoding and with all that a caller may say, and traps where something does not hold.
  ///
  /// - Parameters:
  ///   - bytes: Any bytes.
  ///   - layout: The layout; nil to tell it from the bytes.
  static func check(_ bytes: [UInt8], layout: ObservationLayout?) {
    for options in [
      ReadingOptions(layout: layout), ReadingOptions(layout: layout, encoding: .utf16),
      ReadingOptions(
        layout: layout, encoding: .gb18030, vintage: 2021, allowsThousandsCommas: true),
    ] {
      let grid = CellGrid(parsing: bytes, name: FuzzedInput.name, encoding: options.encoding)
      check(grid, options, in: FuzzedInput(bytes, encoding: options.encoding))
    }
  }

  /// Reads a table, and traps where something does not hold.
  static func check(_ grid: CellGrid, _ options: ReadingOptions, in input: FuzzedInput) {
    guard
      let file = input.read({ () throws(DataFileErrors) in
        try ObservationFile(grid, options: options)
      })
    else { return }
    input.check(file.warnings)
    for observation in file.observations { check(observation) }
    for layout in ObservationLayout.allCases {
      check(file.observations.filter { layout.hasPlace(for: $0) }, writtenAs: layout)
    }
    checkMerging(file, in: input)
  }

  private static func check(_ observation: Observation) {
    precondition(observation.source.line.map { $0 > 0 } ?? true, "no such line")
    guard let value = observation.value else { return }
    precondition(value.doubleValue.isFinite && value.halfUnit.isFinite, "a figure that is none")
  }

  /// What was written and is read again is the same, but for what the layout has no place for.
  private static func check(_ observations: [Observation], writtenAs layout: ObservationLayout) {
    let document = ObservationDocument(
      observations, layout: layout, marksEncoding: observations.count.isMultiple(of: 2))
    guard document.omitted < observations.count else { return }
    switch layout {
    case .observations, .sdmxCSV, .tidy, .json:
      precondition(read(document) == observations, "others than those written")
    case .wide, .wideTransposed:
      let found = read(document, told: layout)
      precondition(found.count == observations.count - document.omitted, "lost")
      let again = ObservationDocument(
        found, layout: layout, marksEncoding: document.marksEncoding)
      precondition(again.bytes == document.bytes, "written otherwise")
    case .nixtla:
      // It has no place for units, and a name may hold one: 产值（亿元）.
      precondition(!document.bytes.isEmpty)
    }
  }

  private static func read(
    _ document: ObservationDocument, told layout: ObservationLayout? = nil
  ) -> [Observation] {
    do throws(DataFileErrors) {
      return try ObservationFile(
        parsing: document.bytes, name: "written", options: ReadingOptions(layout: layout)
      ).observations
    } catch {
      preconditionFailure("\(document.layout) is written and can't be read: \(error)")
    }
  }

  /// A file alone merges to what it holds; with itself, its figures are told as those of two files.
  private static func checkMerging(_ file: ObservationFile, in input: FuzzedInput) {
    let merged = input.read { () throws(DataFileErrors) in
      try ObservationFile.merging([(FuzzedInput.name, file)])
    }
    precondition(merged.map { $0 == file.observations } ?? true, "merged to others")
    _ = input.read { () throws(DataFileErrors) in
      try ObservationFile.merging([(FuzzedInput.name, file), (FuzzedInput.name, file)])
    }
  }
}

extension ObservationLayout {
  /// Whether the layout has a name for the indicator: a code such as 税收增速, which a coded layout takes as it
  /// stands, is a growth rate of 税收 in a table.
  fileprivate func hasPlace(for observation: Observation) -> Bool {
    switch self {
    case .observations, .sdmxCSV, .json: true
    case .tidy, .wide, .wideTransposed, .nixtla:
      IndicatorLabel(observation.indicator, in: .standard, rowHasUnit: true).code
        == observation.indicator
    }
  }
}
