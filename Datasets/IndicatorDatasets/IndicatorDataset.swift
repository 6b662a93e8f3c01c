import EmbeddedDatasets
import IndicatorForecast

/// A data set that ships inside the program: no file is looked up at run time.
///
/// Where the figures come from, and what their vintages mean, is in `Datasets/README.md`.
public struct IndicatorDataset: Hashable, Sendable {
  /// The short name, such as `taiping`.
  public let name: String
  /// What the data set is.
  public let title: BilingualText
  /// The bytes of its `observations.csv`.
  public let bytes: [UInt8]
  /// The bytes of its `identities.txt`.
  public let identityBytes: [UInt8]

  /// The figures of two work reports of Taiping town: results of 2020 and 2021, targets for 2021 and 2022.
  public static let taiping = IndicatorDataset(
    name: "taiping",
    title: BilingualText(
      english: "Taiping town, work reports of 2021 and 2022", chinese: "太平镇 2021 年、2022 年政府工作报告"),
    observations: embedded_taiping_observations, identities: embedded_taiping_identities)

  /// Annual figures of China, Beijing, Guangdong and Shaodong, with the national plan targets.
  public static let china = IndicatorDataset(
    name: "china",
    title: BilingualText(
      english: "China and three of its areas, annual figures and national plan targets",
      chinese: "中国及三个地区的年度数据与国家年度预期目标"),
    observations: embedded_china_observations, identities: embedded_china_identities)

  /// Every data set that ships.
  public static let all: [IndicatorDataset] = [taiping, china]

  /// A C function that returns embedded bytes and their number.
  private typealias Content = (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>

  private init(
    name: String, title: BilingualText, observations: Content, identities: Content
  ) {
    self.name = name
    self.title = title
    bytes = Self.bytes(observations)
    identityBytes = Self.bytes(identities)
  }

  private static func bytes(_ content: Content) -> [UInt8] {
    var count = 0
    let start = content(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Returns the observations of the data set, in file order.
  ///
  /// - Returns: The observations.
  /// - Throws: `DataFileErrors` when the file is malformed, which the tests rule out for what ships.
  /// - Complexity: O(*n*) in the bytes.
  public func observations() throws(DataFileErrors) -> [Observation] {
    try ObservationFile(parsing: bytes, name: "\(name)/observations.csv").observations
  }

  /// Returns the accounting identities of the data set, in file order.
  ///
  /// - Returns: The identities.
  /// - Throws: `DataFileErrors` when the file is malformed, which the tests rule out for what ships.
  public func identities() throws(DataFileErrors) -> [AccountingIdentity] {
    try IdentityFile(parsing: identityBytes, name: "\(name)/identities.txt").identities
  }
}
