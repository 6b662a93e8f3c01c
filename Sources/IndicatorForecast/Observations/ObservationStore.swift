/// Carries out the changes of one or more files, one after another.
struct ObservationStore {
  private struct Entry {
    let observation: Observation
    let file: Int
    let place: ObservationPlace?
  }

  private var files: [String] = []
  private var entries: [Entry?] = []
  private var indices: [ObservationKey: Int] = [:]

  /// The errors so far.
  private(set) var errors: [DataFileError] = []
  /// Pairs of names that were found to mean the same, and figures in which a document contradicts itself.
  private(set) var warnings: [DataFileError] = []
  private var namePairs: Set<[String]> = []

  /// The observations that are there, in the order in which they came.
  var observations: [Observation] { entries.compactMap { $0?.observation } }

  /// Carries out the changes of a file.
  ///
  /// A row that deletes what isn't there is an error unless the file is read alone: it may be meant for
  /// another file that comes before it.
  mutating func apply(_ changes: [ObservationChange], of file: String, isAlone: Bool = false) {
    files.append(file)
    for change in changes {
      switch change.action {
      case .append(let observation): append(observation, change.place)
      case .replace(let observation): replace(observation, change.place)
      case .delete(let selection): delete(selection, change.place, mayBeAbsent: isAlone)
      }
    }
  }

  private var currentFile: Int { files.count - 1 }

  private func entry(_ observation: Observation, _ place: ObservationPlace?) -> Entry {
    Entry(observation: observation, file: currentFile, place: place)
  }

  private mutating func append(_ observation: Observation, _ place: ObservationPlace?) {
    let key = ObservationKey(observation)
    if let index = indices[key], let first = entries[index] {
      if contradictsItself(first, observation) {
        warnings.append(repetition(of: first, by: observation, place))
      } else if !isHarmless(observation, place, beside: first) {
        errors.append(repetition(of: first, by: observation, place))
      }
    } else {
      indices[key] = entries.count
      entries.append(entry(observation, place))
    }
  }

  private mutating func replace(_ observation: Observation, _ place: ObservationPlace?) {
    let key = ObservationKey(observation)
    if let index = indices[key] {
      entries[index] = entry(observation, place)
    } else {
      indices[key] = entries.count
      entries.append(entry(observation, place))
    }
  }

  private mutating func delete(
    _ selection: ObservationSelection, _ place: ObservationPlace?, mayBeAbsent: Bool
  ) {
    let selected = entries.indices.filter {
      entries[$0].map { selection.contains($0.observation) } ?? false
    }
    if selected.isEmpty, !mayBeAbsent, !selection.isEverything, let place {
      errors.append(place.error(in: files[currentFile], .nothingToDelete))
    }
    for index in selected {
      if let gone = entries[index] { indices[ObservationKey(gone.observation)] = nil }
      entries[index] = nil
    }
  }

  /// Whether a document prints a figure twice with two values: on two lines, or in one long line.
  ///
  /// That is no slip of who wrote the file where both rows say the line, so that both may stand there; the
  /// first counts.
  private func contradictsItself(_ first: Entry, _ observation: Observation) -> Bool {
    let (source, other) = (first.observation.source, observation.source)
    guard first.file == currentFile, !source.document.isEmpty, source.line != nil,
      other.line != nil
    else { return false }
    return source.document == other.document
      && !observation.hasSameFigure(as: first.observation)
  }

  /// Notes that two names of one file mean the same where their figures agree: then one of them counts.
  private mutating func isHarmless(
    _ observation: Observation, _ place: ObservationPlace?, beside first: Entry
  ) -> Bool {
    guard let place, let firstPlace = first.place, first.file == currentFile,
      place.writtenName != firstPlace.writtenName,
      observation.hasSameFigure(as: first.observation)
    else { return false }
    if namePairs.insert([firstPlace.writtenName, place.writtenName]).inserted {
      warnings.append(
        place.error(
          in: files[currentFile],
          .sameUnderTwoNames(
            firstLine: firstPlace.line, firstName: firstPlace.shownName, name: place.shownName)))
    }
    return true
  }

  private func repetition(
    of first: Entry, by observation: Observation, _ place: ObservationPlace?
  ) -> DataFileError {
    let file = files[currentFile]
    guard let place, let firstPlace = first.place, first.file == currentFile else {
      return DataFileError(
        file: file, sheet: place?.sheet, line: place?.line, value: observation.label,
        problem: .repeatedAcrossFiles(first: files[first.file]))
    }
    let line = firstPlace.line
    let label = EscapedText(observation.label).description
    guard !observation.hasSameFigure(as: first.observation) else {
      return place.error(in: file, .duplicateRow(firstLine: line, observation: label))
    }
    let figure = first.observation.figureText
    guard place.writtenName == firstPlace.writtenName else {
      return place.error(
        in: file,
        .conflictingNames(
          firstLine: line, firstName: firstPlace.shownName, firstValue: figure,
          name: place.shownName))
    }
    return place.error(
      in: file, .conflictingRow(firstLine: line, firstValue: figure, observation: label))
  }
}

extension Observation {
  /// What the figure is, in the words of the file.
  var label: String {
    "\(area) \(indicator) \(year) \(stage.rawValue) \(measure.rawValue) of vintage \(vintage)"
  }

  /// Whether value, unit and qualifier are the same, however many decimals were printed.
  fileprivate func hasSameFigure(as other: Observation) -> Bool {
    guard unit.code == other.unit.code, qualifier == other.qualifier else { return false }
    guard let value, let otherValue = other.value else { return value == other.value }
    let converted = unit.converted(otherValue, from: other.unit)
    return converted.map(value.hasSameValue) ?? false
  }

  /// The figure with qualifier and unit, for messages.
  fileprivate var figureText: String {
    let text = value.map { EscapedText($0.description, limit: 40).description } ?? "M"
    let code = EscapedText(unit.code, limit: 20)
    return "\(qualifier.rawValue) \(text) \(code) × 10^\(unit.powerOfTen)"
  }
}

/// What makes an observation unique in a file.
///
/// The two ends of a range are two observations; any other qualifier doesn't tell figures apart: "about 8"
/// beside "8" is a contradiction.
struct ObservationKey: Hashable {
  private let area: String
  private let indicator: String
  private let year: Int
  private let stage: Stage
  private let measure: Measure
  private let rangeEnd: Qualifier?
  private let vintage: Int

  init(_ observation: Observation) {
    area = observation.area
    indicator = observation.indicator
    year = observation.year
    stage = observation.stage
    measure = observation.measure
    rangeEnd = observation.qualifier.isRangeEnd ? observation.qualifier : nil
    vintage = observation.vintage
  }
}
