/// The JSON of a constructed series as its readers decode it.
struct SeriesJSON: Decodable {
  let area: String
  let area_zh: String
  let indicator: String
  let indicator_zh: String
  let kind: String
  let unit: String
  let unit_mult: Int
  let as_of: Int
  let values: [Value]
  let missing_years: [Int]
  let breaks: [Break]
  let conflicts: [Conflict]
  let deflators: [Deflator]
  let identities: [Residual]

  struct Value: Decodable {
    let year: Int
    let value: Double?
    let lower: Double?
    let upper: Double?
    let provenance: String
    let estimated: Bool
    let printed: Double?
    let growth: Double?
  }

  struct Break: Decodable {
    let year: Int
    let link: String
    let factor: Double?
  }

  struct Conflict: Decodable {
    let kind: String
    let year: Int
    let printed: Double?
    let implied: Double?
    let relative_difference: Double?
    let tolerance: Double?
    let cause: String
    let suspect: Figure?
    let correction: String?
    let message: Message
    let inputs: [Figure]
  }

  struct Figure: Decodable {
    let year: Int
    let measure: String
    let value: String
    let unit: String
    let unit_mult: Int
    let vintage: Int
    let source: String
    let source_line: Int?
  }

  struct Message: Decodable {
    let en: String
    let zh: String
  }

  struct Deflator: Decodable {
    let year: Int
    let rate: Double?
  }

  struct Residual: Decodable {
    let identity: String
    let year: Int
    let residual: Double?
    let tolerance: Double?
    let satisfied: Bool
    let all_printed: Bool
  }
}
