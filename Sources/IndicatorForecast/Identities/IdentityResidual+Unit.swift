extension IdentityResidual {
  /// Returns the residual in another unit of the same kind.
  ///
  /// - Parameter unit: The unit wanted.
  /// - Returns: The residual, or nil when the unit is of another kind.
  public func converted(to unit: MeasurementUnit) -> IdentityResidual? {
    guard unit != self.unit else { return self }
    let one = PrintedNumber(significand: 1, decimals: 0)
    guard let factor = unit.converted(one, from: self.unit)?.doubleValue else { return nil }
    return IdentityResidual(
      identity: identity, area: area, year: year, residual: residual * factor,
      tolerance: tolerance * factor, unit: unit, isOfPrintedValues: isOfPrintedValues,
      isOfOneVintage: isOfOneVintage)
  }
}
