// swift-tools-version: 6.2
import PackageDescription

/// What loading and resolving cost, each against something measured in the same run; `make bench` runs it.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "runtimectl", path: "..")],
    targets: [
        // jansson by itself, to compare with; the module of the same library in the main package stays private there
        .systemLibrary(name: "CJanssonBaseline", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
        .executableTarget(
            name: "runtimectl-bench",
            dependencies: [
                "CJanssonBaseline",
                .product(name: "RuntimeVocabulary", package: "runtimectl"),
                .product(name: "EngineKit", package: "runtimectl"),
                .product(name: "RuntimeCatalog", package: "runtimectl"),
                .product(name: "ImageResolver", package: "runtimectl"),
                .product(name: "BuiltInPlugins", package: "runtimectl"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .strictMemorySafety(),
                .treatAllWarnings(as: .error),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
