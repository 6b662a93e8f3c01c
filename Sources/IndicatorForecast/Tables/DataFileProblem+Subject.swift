extension DataFileProblem {
  /// Whether the sentence says itself what it is about; all others are about the value before them.
  var hasSubject: Bool {
    switch self {
    case .emptyFile, .noRows, .noTrainingRow, .utf16, .nulByte, .notUTF8, .fieldCount,
      .missingColumn, .unknownColumn, .duplicateColumn, .otherSeparator, .emptyField,
      .missingNotDeclared, .growthNotInPercent, .duplicateRow, .conflictingRow:
      true
    default: false
    }
  }
}
