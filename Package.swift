// swift-tools-version: 6.1
import PackageDescription

// Benchmarks are XCTest `measure` code: `Scripts/bench` sets this, an ordinary `swift test` does not.
let includesBenchmarks = Context.environment["FORECAST_BENCHMARKS"] != nil
// `Scripts/fuzz` sets this: its program needs the runtime of a fuzzer, and the command as a library.
let isFuzzing = Context.environment["FORECAST_FUZZING"] != nil

var package = Package(
  name: "IndicatorForecast",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "IndicatorForecast", targets: ["IndicatorForecast"]),
    .library(name: "IndicatorDatasets", targets: ["IndicatorDatasets"]),
    .executable(name: "forecast", targets: ["ForecastCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.0.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    .target(
      name: "CLAPACK",
      dependencies: [.target(name: "SystemLAPACK", condition: .when(platforms: [.linux]))],
      linkerSettings: [
        .linkedLibrary("lapack", .when(platforms: [.linux])),
        .linkedLibrary("blas", .when(platforms: [.linux])),
        .linkedLibrary("m", .when(platforms: [.linux])),
        .linkedFramework("Accelerate", .when(platforms: [.macOS])),
      ]
    ),
    .systemLibrary(
      name: "SystemLAPACK",
      pkgConfig: "lapack",
      providers: [.apt(["liblapack-dev", "libopenblas-dev"])]
    ),
    .target(name: "ExtendedPrecision"),
    .target(name: "LinearAlgebra", dependencies: ["CLAPACK", "ExtendedPrecision"]),
    .target(
      name: "Statistics",
      dependencies: [
        "ExtendedPrecision",
        .product(name: "RealModule", package: "swift-numerics"),
      ]
    ),
    .target(
      name: "ForecastModels",
      dependencies: [
        "ExtendedPrecision",
        "LinearAlgebra",
        "Statistics",
        .product(name: "RealModule", package: "swift-numerics"),
      ]
    ),
    .target(name: "EncodingTables", exclude: ["generate_gb18030.py", "gb18030.bin"]),
    .target(
      name: "IndicatorForecast",
      dependencies: [
        "EncodingTables",
        "ExtendedPrecision",
        "ForecastModels",
        "LinearAlgebra",
        "Statistics",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "RealModule", package: "swift-numerics"),
      ]
    ),
    .target(name: "EmbeddedDatasets", path: "Datasets/Embedding"),
    .target(
      name: "IndicatorDatasets",
      dependencies: ["EmbeddedDatasets", "IndicatorForecast"],
      path: "Datasets/IndicatorDatasets"
    ),
    .systemLibrary(
      name: "SystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "SystemExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "SpreadsheetReading",
      dependencies: ["IndicatorForecast", "SystemExpat", "SystemZlib"]
    ),
    .target(
      name: "ReportExtraction", dependencies: ["IndicatorForecast", "SpreadsheetReading"]),
    .target(
      name: "ForecastReport",
      dependencies: [
        "IndicatorForecast",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "RealModule", package: "swift-numerics"),
      ]
    ),
    .target(name: "FolderExchange"),
    .target(
      name: "TestSupport", dependencies: ["ExtendedPrecision", "SystemZlib"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "ExtendedPrecisionTests", dependencies: ["ExtendedPrecision", "TestSupport"]),
    .testTarget(
      name: "LinearAlgebraTests",
      dependencies: ["ExtendedPrecision", "LinearAlgebra", "TestSupport"]
    ),
    .testTarget(
      name: "StatisticsTests",
      dependencies: [
        "ExtendedPrecision", "Statistics", "TestSupport",
        .product(name: "RealModule", package: "swift-numerics"),
      ]
    ),
    .testTarget(
      name: "ForecastModelsTests",
      dependencies: [
        "ExtendedPrecision", "ForecastModels", "LinearAlgebra", "Statistics", "TestSupport",
      ]
    ),
    .testTarget(
      name: "IndicatorForecastTests",
      dependencies: [
        "ExtendedPrecision", "ForecastModels", "IndicatorDatasets", "IndicatorForecast",
        "LinearAlgebra", "Statistics", "TestSupport",
      ]
    ),
    .testTarget(
      name: "IndicatorDatasetsTests",
      dependencies: [
        "IndicatorDatasets",
        "IndicatorForecast",
        "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .testTarget(
      name: "SpreadsheetReadingTests",
      dependencies: ["IndicatorForecast", "SpreadsheetReading", "TestSupport"]
    ),
    .testTarget(
      name: "ReportExtractionTests",
      dependencies: ["IndicatorForecast", "ReportExtraction", "TestSupport"],
      exclude: ["Reports", "Sentences"]
    ),
    .testTarget(
      name: "ForecastReportTests",
      dependencies: ["ForecastReport", "IndicatorForecast", "TestSupport"]
    ),
    .testTarget(
      name: "ForecastCommandTests",
      dependencies: [
        "ForecastCommand", "IndicatorDatasets", "IndicatorForecast", "ReportExtraction",
        "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

if includesBenchmarks {
  package.targets += [
    .testTarget(
      name: "LeastSquaresBenchmarks",
      dependencies: ["CLAPACK", "LinearAlgebra"],
      path: "Benchmarks/LeastSquaresBenchmarks"
    ),
    .testTarget(
      name: "ConstructionBenchmarks",
      dependencies: ["IndicatorForecast"],
      path: "Benchmarks/ConstructionBenchmarks"
    ),
    .testTarget(
      name: "ForecastBenchmarks",
      dependencies: ["IndicatorForecast"],
      path: "Benchmarks/ForecastBenchmarks"
    ),
    .testTarget(
      name: "ReportExtractionBenchmarks",
      dependencies: ["IndicatorForecast", "ReportExtraction"],
      path: "Benchmarks/ReportExtractionBenchmarks"
    ),
  ]
}

let commandDependencies: [Target.Dependency] = [
  "ExtendedPrecision",
  "FolderExchange",
  "ForecastReport",
  "IndicatorDatasets",
  "IndicatorForecast",
  "ReportExtraction",
  "SpreadsheetReading",
  "Statistics",
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
  .product(name: "Crypto", package: "swift-crypto"),
]
let readers: [Target.Dependency] = [
  "ForecastCommand", "IndicatorForecast", "ReportExtraction", "SpreadsheetReading", "TestSupport",
]

// What must hold of every reader is asked by a fuzzer, or by a test of the inputs that were kept.
if isFuzzing {
  package.products.removeAll { $0.name == "forecast" }
  package.products.append(.executable(name: "reader-fuzzer", targets: ["FuzzedReaders"]))
  package.targets += [
    .target(
      name: "ForecastCommand", dependencies: commandDependencies, exclude: ["EntryPoint.swift"]),
    .target(name: "LibFuzzer", path: "Tests/Fuzzing/LibFuzzer"),
    .executableTarget(
      name: "FuzzedReaders", dependencies: readers + ["LibFuzzer"],
      path: "Tests/Fuzzing/FuzzedReaders", exclude: ["FuzzedCorpusTests.swift"]),
  ]
} else {
  package.targets += [
    .executableTarget(name: "ForecastCommand", dependencies: commandDependencies),
    .testTarget(
      name: "FuzzedReaders", dependencies: readers,
      path: "Tests/Fuzzing/FuzzedReaders", exclude: ["ReaderFuzzer.swift"]),
  ]
}
