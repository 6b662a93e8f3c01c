/// A file that plans were put together from.
struct PlanInput: Hashable {
  /// What a file is read for.
  enum Kind: String, Codable {
    case observations
    case identities
    case registry
    case rules
    case priors
  }

  let kind: Kind
  /// The name without its folder; of a data set that ships, that with the name of the set.
  let name: String
  let bytes: [UInt8]
  /// Whether it is part of the program.
  let isEmbedded: Bool
}
