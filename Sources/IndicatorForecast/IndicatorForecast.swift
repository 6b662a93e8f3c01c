/// Observations, series construction and the outlook need the models' vocabulary, so a caller imports
/// one module.
@_exported import ForecastModels
