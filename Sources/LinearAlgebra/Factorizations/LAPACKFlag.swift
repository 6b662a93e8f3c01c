/// The single-character flags of BLAS and LAPACK, as the C functions take them.
extension CChar {
  /// `TRANS`: the matrix itself.
  static let plain = CChar(UInt8(ascii: "N"))
  /// `TRANS`: the transposed matrix.
  static let transposed = CChar(UInt8(ascii: "T"))
  /// `SIDE`: the factor multiplies from the left.
  static let left = CChar(UInt8(ascii: "L"))
  /// `UPLO`: the upper triangle.
  static let upper = CChar(UInt8(ascii: "U"))
  /// `DIAG`: the diagonal is stored, not taken as ones.
  static let nonUnit = CChar(UInt8(ascii: "N"))
  /// `JOBZ`: vectors as well as values.
  static let vectors = CChar(UInt8(ascii: "V"))
  /// `JOBZ` of a singular value decomposition: as many vectors as the smaller dimension.
  static let thin = CChar(UInt8(ascii: "S"))
}

/// Traps on a negative `info`, which names an argument that we passed wrongly.
///
/// - Parameters:
///   - info: What the routine returned.
///   - routine: The routine's name.
func requireValidArguments(_ info: Int32, _ routine: StaticString) {
  precondition(info >= 0, "\(routine) rejected its argument \(-info)")
}
