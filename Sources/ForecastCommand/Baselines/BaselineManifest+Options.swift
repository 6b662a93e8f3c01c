import IndicatorForecast

extension BaselineManifest.Options {
  init(_ data: DataOptions) {
    area = data.area.map { AreaRegistry.standard.code(for: $0) }
    as_of = data.asOf
    layout = data.reading.layout?.rawValue
    sheet = data.reading.sheet
    encoding = data.reading.encoding.rawValue
    vintage = data.reading.vintage
    thousands_commas = data.reading.thousandsCommas
  }
}

extension BaselineManifest {
  /// The files given with the options of the manifest.
  ///
  /// - Throws: A usage failure where an option is given that the manifest has otherwise: what would be computed
  ///   then is another baseline.
  func applied(to data: DataOptions) throws(CommandFailure) -> DataOptions {
    try requireOptions(Options(data))
    var data = data
    data.area = options.area
    data.asOf = options.as_of
    data.reading.layout = options.layout.flatMap(ObservationLayout.init(rawValue:))
    data.reading.sheet = options.sheet
    data.reading.text.encoding = TextEncoding(rawValue: options.encoding) ?? .utf8
    data.reading.vintage = options.vintage
    data.reading.thousandsCommas = options.thousands_commas
    return data
  }

  /// Refuses options that differ from those of the manifest; one that is not given, or as its default, is the
  /// manifest's.
  private func requireOptions(_ given: Options) throws(CommandFailure) {
    let unset = ["", TextEncoding.utf8.rawValue, "false"]
    for ((name, value), own) in zip(given.fields, options.fields.map(\.1))
    where !unset.contains(value) && value != own {
      let option = "--" + name.replacing("_", with: "-")
      let has = own.isEmpty || own == "false" ? "without it" : "with \(EscapedText(own))"
      throw CommandFailure(
        .usage,
        "\(option) \(value == "true" ? "" : "\(EscapedText(value)) ")is not the baseline's: it was "
          + "written \(has), and is checked with its own options; leave out \(option), or write "
          + "another baseline.")
    }
  }

  /// Refuses a file of a kind that the baseline was made without.
  func requireNone(_ kind: PlanInput.Kind, given paths: [String], _ option: String)
    throws(CommandFailure)
  {
    guard !paths.isEmpty, !inputs.contains(where: { $0.kind == kind && !$0.embedded }) else {
      return
    }
    throw CommandFailure(
      .usage,
      "\(option) names a file, and the baseline was written without one; leave out \(option), "
        + "or write another baseline.")
  }
}
