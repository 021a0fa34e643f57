// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "embedding",
    dependencies: [.package(name: "runtimectl", path: "../..")],
    targets: [
        .executableTarget(
            name: "embedding",
            dependencies: [
                .product(name: "BuiltInPlugins", package: "runtimectl"),
                .product(name: "EngineKit", package: "runtimectl"),
                .product(name: "ImageResolver", package: "runtimectl"),
                .product(name: "RuntimeCatalog", package: "runtimectl"),
                .product(name: "RuntimeVocabulary", package: "runtimectl"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
