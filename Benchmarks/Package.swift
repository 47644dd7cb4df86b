// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever builds or embeds keyhaul does not resolve what benchmarks need.
let package = Package(
  name: "keyhaul-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "keyhaul", path: ".."),
    // Without traits: counts of allocations would need further packages.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Parts",
      dependencies: [
        .product(name: "KeyhaulParts", package: "keyhaul"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Parts",
      swiftSettings: [.swiftLanguageMode(.v6)],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ]
)
