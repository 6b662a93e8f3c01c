import IndicatorDatasets
import IndicatorForecast

let data = IndicatorDataset.china
let construction = SeriesConstruction(identities: try data.identities())
let series = construction.series(from: try data.observations())

for one in series where one.indicator == "gdp" {
  do throws(FitError) {
    let fitted = try MedianGrowth().fitted(to: one.timeSeries())
    let forecast = fitted.forecast(horizon: 1)
    let next = forecast.distributions[0]
    let interval = next.interval(.percent95)
    print(
      one.area, forecast.periods[0], Int(next.median),
      "from", Int(interval.lower), "to", Int(interval.upper))
  } catch {
    print(one.area, "is refused:", error)
  }
}
