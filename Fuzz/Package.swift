// swift-tools-version: 6.2
import PackageDescription

/// One libFuzzer executable for everything that reads text from outside; `make fuzz` builds and runs it.
///
/// It links only with `--sanitize fuzzer`, which brings the `main` that calls the target.
let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "runtimectl", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "RuntimeVocabulary", package: "runtimectl"),
                .product(name: "EngineKit", package: "runtimectl"),
                .product(name: "ArtifactFormats", package: "runtimectl"),
                .product(name: "RuntimeCatalog", package: "runtimectl"),
                .product(name: "ImageResolver", package: "runtimectl"),
                .product(name: "DeprecationReport", package: "runtimectl"),
                .product(name: "BuiltInPlugins", package: "runtimectl"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .strictMemorySafety(),
                .treatAllWarnings(as: .error),
                .unsafeFlags(["-parse-as-library"]),
            ])
    ],
    swiftLanguageModes: [.v6]
)
