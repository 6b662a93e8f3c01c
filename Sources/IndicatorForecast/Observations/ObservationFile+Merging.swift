extension ObservationFile {
  /// Returns the observations of several files together, in the order of the files.
  ///
  /// Rows of SDMX-CSV that replace or delete do so to the files before theirs as well.
  ///
  /// - Parameter files: Each file with the name that its errors are to carry.
  /// - Returns: All observations.
  /// - Throws: ``DataFileErrors`` naming every figure of a later file that an earlier one holds too:
  ///   nothing is counted twice, also where both agree; and every row that deletes what is not there.
  /// - Complexity: O(*n*) in the observations, times the rows that delete.
  public static func merging(
    _ files: [(name: String, file: ObservationFile)]
  ) throws(DataFileErrors) -> [Observation] {
    var store = ObservationStore()
    for (name, file) in files { store.apply(file.changes, of: name) }
    guard store.errors.isEmpty else { throw DataFileErrors(store.errors) }
    return store.observations
  }
}
