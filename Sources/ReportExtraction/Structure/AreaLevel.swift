/// The levels of areas that reports speak of.
enum AreaLevel: Int, CaseIterable {
  case nation, province, region, city, district, county, town, township, street, banner, prefecture
  /// A development zone, whose English reports speak of no other area as theirs.
  case zone

  /// The levels, the smallest areas first.
  static let fromLowest: [AreaLevel] = [
    .street, .township, .town, .county, .banner, .district, .region, .prefecture, .city, .province,
    .nation,
  ]

  /// The last character of the name of such an area.
  var suffix: Character? {
    switch self {
    case .nation, .zone: nil
    case .province: "省"
    case .region, .district: "区"
    case .city: "市"
    case .county: "县"
    case .town: "镇"
    case .township: "乡"
    case .street: "道"
    case .banner: "旗"
    case .prefecture: "州"
    }
  }
}
