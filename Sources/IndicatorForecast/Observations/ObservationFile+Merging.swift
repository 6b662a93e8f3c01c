extension ObservationFile {
  /// Returns the observations of several files together, in the order of the files.
  ///
  /// - Parameter files: Each file with the name that its errors are to carry.
  /// - Returns: All observations.
  /// - Throws: ``DataFileErrors`` naming every figure of a later file that an earlier one holds too:
  ///   nothing is counted twice, also where both agree.
  /// - Complexity: O(*n*) in the observations.
  public static func merging(
    _ files: [(name: String, file: ObservationFile)]
  ) throws(DataFileErrors) -> [Observation] {
    var owners: [ObservationKey: String] = [:]
    var errors: [DataFileError] = []
    for (name, file) in files {
      for observation in file.observations {
        let key = ObservationKey(observation)
        guard let owner = owners[key] else {
          owners[key] = name
          continue
        }
        errors.append(
          DataFileError(
            file: name, value: observation.label, problem: .repeatedAcrossFiles(first: owner)))
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return files.flatMap(\.file.observations)
  }
}

extension Observation {
  /// What the figure is, in the words of the file.
  fileprivate var label: String {
    "\(area) \(indicator) \(year) \(stage.rawValue) \(measure.rawValue) of vintage \(vintage)"
  }
}
