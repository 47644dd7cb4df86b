// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, `any` spelled out, imports internal unless said otherwise, unsafe memory marked.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Targets that vend spans into memory they own.
let vendsSpans = strict + [.enableExperimentalFeature("Lifetimes")]

let package = Package(
  name: "keyhaul",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "KeyhaulKit", targets: ["KeyhaulKit"]),
    // For Benchmarks, which measure the parts by themselves; what these offer may change at any time.
    .library(
      name: "KeyhaulParts",
      targets: [
        "Bytes", "Detection", "Findings", "GitStorage", "Judgement", "Patterns", "PersonalData",
        "Reports", "Rules",
      ]
    ),
    .executable(name: "keyhaul", targets: ["keyhaul"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(
      name: "CDeflate",
      pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]
    ),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CKernels", cSettings: [.define("_GNU_SOURCE")]),
    .target(name: "Bytes", dependencies: ["CKernels"], swiftSettings: vendsSpans),
    .target(name: "Patterns", dependencies: ["CPCRE2"], swiftSettings: vendsSpans),
    .target(name: "Judgement", dependencies: ["CKernels"], swiftSettings: vendsSpans),
    .target(
      name: "PersonalData",
      dependencies: ["CKernels", "Bytes"],
      swiftSettings: vendsSpans
    ),
    .target(
      name: "Rules",
      dependencies: [
        "Judgement", "PersonalData",
        .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Detection",
      dependencies: ["CKernels", "Bytes", "Judgement", "Patterns", "PersonalData", "Rules"],
      swiftSettings: vendsSpans
    ),
    .target(
      name: "GitStorage",
      dependencies: [
        "CDeflate", "CZlib", "Bytes", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: vendsSpans
    ),
    .target(name: "History", dependencies: ["Bytes", "GitStorage"], swiftSettings: strict),
    .target(name: "Inputs", dependencies: ["Bytes"], swiftSettings: vendsSpans),
    .target(
      name: "Containers",
      dependencies: ["CArchive", "CDeflate", "CKernels", "CSQLite", "CZlib", "Bytes"],
      swiftSettings: strict
    ),
    .target(name: "Pipeline", swiftSettings: strict),
    .target(
      name: "Findings",
      dependencies: ["PersonalData", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict
    ),
    .target(
      name: "Merging",
      dependencies: ["Bytes", "Findings", "PersonalData"],
      swiftSettings: vendsSpans
    ),
    .target(name: "Store", dependencies: ["CSQLite", "Bytes"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Findings", "PersonalData"], swiftSettings: strict),
    .target(
      name: "KeyhaulKit",
      dependencies: [
        "Judgement",
        "CKernels", "Bytes", "Containers", "Patterns", "Rules", "Detection", "GitStorage",
        "History",
        "Inputs", "PersonalData", "Pipeline", "Findings", "Reports", "Store",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: vendsSpans
    ),
    .executableTarget(
      name: "keyhaul",
      dependencies: [
        "KeyhaulKit", "Bytes", "Detection", "Findings", "Merging", "Pipeline", "Reports", "Rules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "scan-example",
      dependencies: ["KeyhaulKit"],
      path: "Examples/ScanExample",
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["CZlib"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "KernelsTests",
      dependencies: ["CKernels", "Detection", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PersonalDataTests",
      dependencies: ["Bytes", "PersonalData", "TestSupport"],
      swiftSettings: vendsSpans
    ),
    .testTarget(
      name: "PatternsTests",
      dependencies: ["Patterns", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "JudgementTests",
      dependencies: ["Judgement", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RulesTests",
      dependencies: ["CPCRE2", "PersonalData", "Rules"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DetectionTests",
      dependencies: [
        "CPCRE2", "Bytes", "Containers", "Detection", "Judgement", "Patterns", "PersonalData",
        "Rules",
        "GitStorage",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GitStorageTests",
      dependencies: ["Bytes", "GitStorage", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InputsTests",
      dependencies: ["Bytes", "Inputs", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Pipeline", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "FindingsTests",
      dependencies: ["Findings", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "MergingTests",
      dependencies: ["Bytes", "Findings", "Merging", "Reports", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Findings", "Reports", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Bytes", "Store", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "KeyhaulKitTests",
      dependencies: [
        "keyhaul",
        "Bytes", "Containers", "Detection", "Findings", "GitStorage", "History", "KeyhaulKit",
        "Pipeline",
        "Reports", "Rules",
        "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TestSupportTests",
      dependencies: ["TestSupport"],
      swiftSettings: strict
    ),
  ],
  cLanguageStandard: .c17
)
