/// The JSON of an outlook as CLI readers decode it.
struct OutlookJSON: Decodable {
  let area: String
  let area_zh: String
  let indicator: String
  let indicator_zh: String
  let unit: String
  let unit_mult: Int
  let as_of: Int
  let history: [Year]
  let forecasts: [Step]
  let target: Target?
  let findings: [String]
  let coherence: [Identity]

  struct Year: Decodable {
    let year: Int
    let value: Double?
    let provenance: String
    let growth: Double?
  }

  struct Step: Decodable {
    let year: Int
    let mean: Double
    let median: Double
    let intervals: [Interval]
    let model: String
    let n: Int
    let fallback_from: String?
  }

  struct Interval: Decodable {
    let level: Double
    let lower: Double
    let upper: Double
  }

  struct Identity: Decodable, Equatable {
    let identity: String
    let status: String
    let reason: Reason?
    let years: [Int]

    struct Reason: Decodable, Equatable {
      let en: String
      let zh: String
    }
  }

  struct Target: Decodable {
    let year: Int
    let value: Double?
    let growth: Double?
    let qualifier: String
    let attainment_probability: Double?
    let growth_attainment_probability: Double?
    let contradiction: Contradiction?
    let past: Past?
  }

  struct Contradiction: Decodable {
    let implied_growth: Double
    let stated_growth: Double
    let implied_base: Double
  }

  struct Past: Decodable {
    let targets: Int
    let reached: Int
    let hit_rate: Double
    let shrunk_mean_gap: Double?
    let reference_class: String?
  }
}
