/// The series that plans are put together from, and the files that they were read from.
struct PlanData {
  let catalogue: SeriesCatalogue
  /// The files, in the order read.
  let inputs: [PlanInput]
}
