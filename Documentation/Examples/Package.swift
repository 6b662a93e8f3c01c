// swift-tools-version: 6.1
import PackageDescription

/// What every example imports.
let library: [Target.Dependency] = [
  .product(name: "IndicatorForecast", package: "IndicatorForecast"),
  .product(name: "IndicatorDatasets", package: "IndicatorForecast"),
]

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "IndicatorForecast", path: "../..")],
  targets: [
    .executableTarget(name: "FirstForecast", dependencies: library),
    .executableTarget(name: "PlanCheck", dependencies: library),
    .executableTarget(name: "OwnModel", dependencies: library),
    .executableTarget(name: "Evaluation", dependencies: library),
  ],
  swiftLanguageModes: [.v6]
)
