// swift-tools-version: 6.1
// The fuzzer of the readers: built by scripts/fuzz alone. The modules under test are those of the package
// above, reached by links and compiled anew with libFuzzer's instrumentation.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
// By target, so that the libraries they use stay as they are.
let instrumented: [SwiftSetting] = settings + [.unsafeFlags(["-sanitize=fuzzer"])]

func library(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: instrumented)
}

let package = Package(
  name: "contest-fuzzing",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    library("ContestCore", []),
    library("ContestRecount", ["ContestCore", .product(name: "BigInt", package: "BigInt")]),
    library("XMLKit", ["CLibXML2"]),
    library("ContestTables", ["ContestCore"]),
    library(
      "ContestXML", ["XMLKit", "ContestCore", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Schemas")]),
    .target(
      name: "ReaderProbes", dependencies: ["ContestCore", "ContestRecount", "ContestTables", "ContestXML"],
      path: "Tests/ReaderProbes", swiftSettings: settings),
    .executableTarget(
      name: "Fuzz", dependencies: ["ReaderProbes"], path: "Fuzz",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
)
