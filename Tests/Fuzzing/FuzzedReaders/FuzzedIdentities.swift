import IndicatorForecast

/// What must hold of the identities that are read out of any bytes.
enum FuzzedIdentities {
  /// Reads bytes as a file of identities in every encoding, and traps where something does not hold.
  static func check(_ bytes: [UInt8]) {
    for encoding in TextEncoding.allCases {
      let file = FuzzedInput(bytes, encoding: encoding).read { () throws(DataFileErrors) in
        try IdentityFile(parsing: bytes, name: FuzzedInput.name, encoding: encoding)
      }
      if let file { check(file) }
    }
  }

  /// The identities, written one a line and read again, are the same.
  private static func check(_ file: IdentityFile) {
    let text = file.identities.map { $0.description + "\n" }.joined()
    let again = try? IdentityFile(parsing: Array(text.utf8), name: "written")
    precondition(again == file, "others than those written")
  }
}
