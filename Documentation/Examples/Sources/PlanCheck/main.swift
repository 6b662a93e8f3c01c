import IndicatorDatasets
import IndicatorForecast

let data = IndicatorDataset.taiping
let plans = AreaPlan.plans(
  for: 2022, from: try data.observations(), identities: try data.identities())

let failures = PlanReview(of: 2022, plans: plans).findings.filter { $0.status == .fail }
for finding in failures where finding.severity >= .warning {
  print(finding.rule.rawValue, finding.indicator, finding.year)
  print(" ", finding.message.english)
}

for plan in plans {
  let odds = PlanOdds(plan)
  for target in odds.targets {
    let chance = target.outlook.attainmentProbability ?? .nan
    print(target.indicator, "\(Int((100 * chance).rounded())) %")
  }
  if let joint = odds.joint {
    print("all together \(Int((100 * joint.probability).rounded())) %")
  }
}
