/// Observations, series construction and the outlook need the models' vocabulary, and who writes a
/// model needs its distributions, so a caller imports one module.
@_exported import ForecastModels
@_exported import Statistics
