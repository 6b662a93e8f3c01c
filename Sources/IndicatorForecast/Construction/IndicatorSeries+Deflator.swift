import RealModule

extension IndicatorSeries {
  /// The change of prices that a level at current prices and a growth rate at comparable prices imply.
  public struct Deflator: Hashable, Sendable {
    /// The year against the one before.
    public let year: Int

    /// log(*A* / *B*) − log(1 + *g*), with levels *A* of the year and *B* of the year before.
    let logarithm: Double

    /// The implied change of prices in percent.
    public var rate: Double { (Double.exp(logarithm) - 1) * 100 }
  }
}
