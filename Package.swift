// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")

func hummingbird(_ product: String) -> Target.Dependency {
  .product(name: product, package: "hummingbird")
}

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "ContestTestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "contest",
  products: [
    .executable(name: "contest", targets: ["contest"]),
    .library(name: "ContestKit", targets: ["ContestKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    library("ContestCore"),
    library("ContestRecount", ["ContestCore", bigInt]),
    library("ContestAnalysis", ["ContestCore"]),
    library("XMLKit", ["CLibXML2"]),
    library("ContestTables", ["ContestCore"]),
    library("ContestXML", ["XMLKit", "ContestCore", crypto], resources: [.embedInCode("Schemas")]),
    library("ContestStore", ["ContestCore", grdb, sqlite, crypto]),
    library(
      "ContestPages", ["ContestCore", "ContestAnalysis", mustache], resources: [.embedInCode("Scripts")]),
    library(
      "ContestKit",
      [
        "ContestCore", "ContestStore", "ContestXML", "ContestTables", "ContestPages",
        "ContestRecount", "ContestAnalysis", crypto,
      ]),
    library(
      "ContestServer",
      [
        "ContestCore", "ContestKit", "ContestPages", "CZlib", crypto, logging, lifecycle, unixSignals, nio,
        nioSSL, nioHTTP, httpTypes,
        hummingbird("Hummingbird"), hummingbird("HummingbirdCore"), hummingbird("HummingbirdTLS"),
      ]),
    .executableTarget(
      name: "contest",
      dependencies: ["ContestCore", "ContestKit", "ContestServer", argumentParser, logging],
      swiftSettings: settings),
    // What scripts/bench measures in one process; not a product.
    .executableTarget(
      name: "contest-bench",
      dependencies: ["ContestAnalysis", "ContestCore", "ContestRecount", "ContestTestSupport"],
      path: "Benchmarks/Tabulation", swiftSettings: settings),
    .target(
      name: "ContestTestSupport", dependencies: ["ContestCore"], path: "Tests/ContestTestSupport",
      swiftSettings: settings),
    .target(
      name: "ReaderProbes", dependencies: ["ContestCore", "ContestRecount", "ContestTables", "ContestXML"],
      path: "Tests/ReaderProbes", swiftSettings: settings),
    .testTarget(name: "CorpusTests", dependencies: ["ReaderProbes", "ContestCore"], swiftSettings: settings),
    tests("ContestCore"),
    tests("ContestRecount", ["ContestCore"]),
    tests("ContestAnalysis", ["ContestCore"]),
    tests("XMLKit"),
    tests("ContestTables", ["ContestCore"]),
    tests("ContestXML", ["ContestCore", "XMLKit"]),
    tests("ContestStore", ["ContestCore", grdb], exclude: ["Golden"]),
    tests("ContestPages", ["ContestCore", "ContestAnalysis"], exclude: ["Golden"]),
    tests(
      "ContestKit", ["ContestCore", "ContestAnalysis", "ContestRecount", "ContestStore", "ContestXML", grdb]),
    tests(
      "ContestServer",
      [
        "ContestCore", "ContestKit", "ContestPages", "ContestStore", grdb, httpTypes, nio, nioEmbedded,
        nioHTTP, hummingbird("Hummingbird"), hummingbird("HummingbirdTesting"),
      ]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["contest", "ContestTestSupport", "ContestCore"],
      swiftSettings: settings),
  ]
)
