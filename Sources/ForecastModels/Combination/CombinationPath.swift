/// What a combination expects, in the unit of a scaled history.
struct CombinationPath {
  /// The median at each step.
  let medians: [Double]

  /// The root mean square distance of the members from their weighted mean.
  let spreads: [Double]

  init(medians: [Double], spreads: [Double]? = nil) {
    self.medians = medians
    self.spreads = spreads ?? Array(repeating: 0, count: medians.count)
  }
}
