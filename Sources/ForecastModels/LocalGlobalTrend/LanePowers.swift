import RealModule

/// Powers of relative levels, each lane with an exponent of its own.
struct LanePowers {
  typealias Lanes = SIMD4<Double>

  /// The exponents.
  let exponents: Lanes

  /// How many lanes have an exponent, the first ones.
  let count: Int

  /// What 1/√r, 1, √r and r count for in each lane: one of them is one; nil where a lane has another exponent.
  private let shares: (inverseRoot: Lanes, one: Lanes, root: Lanes, linear: Lanes)?

  /// Takes up to four exponents; the lanes that are left over have the first.
  init(_ exponents: ArraySlice<Double>) {
    var lanes = Lanes(repeating: exponents[exponents.startIndex])
    for (lane, exponent) in exponents.enumerated() { lanes[lane] = exponent }
    self.exponents = lanes
    count = exponents.count
    let usual = [-0.5, 0, 0.5, 1].map { exponent in
      Lanes.zero.replacing(with: 1, where: lanes .== exponent)
    }
    let isUsual = usual.reduce(Lanes.zero, +) == .one
    shares = isUsual ? (usual[0], usual[1], usual[2], usual[3]) : nil
  }

  /// Returns r to the power of each lane's exponent, r being positive.
  func of(_ relative: Lanes) -> Lanes {
    guard let shares else { return Self.logarithmic(relative, exponents) }
    // A sum with one term that isn't zero is exact, and needs no branch for a lane.
    let root = relative.squareRoot()
    return shares.inverseRoot / root + shares.one + shares.root * root + shares.linear * relative
  }

  /// Returns powers with any exponents.
  static func logarithmic(_ relative: Lanes, _ exponents: Lanes) -> Lanes {
    var powers = Lanes.one
    for lane in powers.indices { powers[lane] = .pow(relative[lane], exponents[lane]) }
    return powers
  }
}
