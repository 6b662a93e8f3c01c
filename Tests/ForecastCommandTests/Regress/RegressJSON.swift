/// The JSON of a regression as readers decode it.
struct RegressJSON: Decodable {
  let errors: String
  let lag: Int?
  let n: Int
  let p: Int
  let rank: Int
  let condition: Double?
  let coefficients: [Coefficient]
  let residual_standard_error: Double?
  let degrees_of_freedom: Int
  let r_squared: Double?
  let f: Double?
  let f_p: Double?
  let log_likelihood: Double?
  let aic: Double?
  let aicc: Double?
  let bic: Double?
  let durbin_watson: Double?
  let residual_autocorrelation: Double?
  let phi: Double?

  struct Coefficient: Decodable {
    let name: String
    let estimate: Double?
    let standard_error: Double?
    let t: Double?
    let p: Double?
  }
}
