import IndicatorForecast

let series = try TimeSeries(start: 2019, values: [94.38, 103.63, 132.49])
let forecast = try PooledCombination().fitted(to: series).forecast(horizon: 2)
for (year, distribution) in zip(forecast.periods, forecast.distributions) {
  let interval = distribution.interval(.percent80)
  print(year, Int(distribution.median), "from", Int(interval.lower), "to", Int(interval.upper))
}
let chance = forecast.distributions[0].upperTailProbability(148.85)
print("at least 148.85: \(Int((100 * chance).rounded())) %")
