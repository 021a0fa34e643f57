// swift-tools-version: 6.2
import PackageDescription

/// The frameworks this program knows by itself: one folder and one target each under `plugins/`.
/// Add a folder here and one line in `plugins/BuiltInPlugins.swift`.
let engines = [
    "TensorFlow", "PyTorch", "MindSpore", "MXNet", "Caffe", "SparkMLlib", "ScikitLearn", "XGBoost", "CustomImage",
]

let package = Package(
    name: "runtimectl",
    products: [
        .executable(name: "runtimectl", targets: ["runtimectl"]),
        .library(name: "RuntimeVocabulary", targets: ["RuntimeVocabulary"]),
        .library(name: "EngineKit", targets: ["EngineKit"]),
        .library(name: "ArtifactFormats", targets: ["ArtifactFormats"]),
        .library(name: "RuntimeCatalog", targets: ["RuntimeCatalog"]),
        .library(name: "ImageResolver", targets: ["ImageResolver"]),
        .library(name: "DeprecationReport", targets: ["DeprecationReport"]),
        .library(name: "BuiltInPlugins", targets: ["BuiltInPlugins"]),
    ],
    targets: [
        // 1: the C library and the operating system, each behind one module
        .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CLibmd", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(name: "Digests", dependencies: ["CLibmd"]),
        .target(name: "SystemInterface", dependencies: ["CLinux"]),
        .target(name: "Suggestions"),
        .target(name: "TextFormats"),
        .target(name: "Jansson", dependencies: ["CJansson", "SystemInterface", "Suggestions"]),
        // 2-5: from words to answers
        .target(name: "RuntimeVocabulary", dependencies: ["Suggestions"]),
        .target(
            name: "EngineKit",
            dependencies: ["RuntimeVocabulary", "Jansson", "ArtifactFormats", "SystemInterface", "Suggestions"]),
        .target(
            name: "RuntimeCatalog",
            dependencies: ["EngineKit", "RuntimeVocabulary", "Jansson", "Digests", "SystemInterface", "Suggestions"]),
        .target(
            name: "ImageResolver", dependencies: ["RuntimeCatalog", "EngineKit", "RuntimeVocabulary", "Suggestions"]),
        // 3: what model files say about themselves, read from their bytes; the C libraries only decompress
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CLzma", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
        .target(name: "ArtifactFormats", dependencies: ["SystemInterface", "CZlib", "CBzip2", "CLzma"]),
        // 6: what each framework knows
        .target(
            name: "BuiltInPlugins",
            dependencies: ["EngineKit"] + engines.map { .target(name: "\($0)Engine") },
            path: "plugins", exclude: engines, sources: ["BuiltInPlugins.swift"]),
        .target(
            name: "CatalogSchemas", path: "catalog/schema",
            resources: [
                .embedInCode("catalog.schema.json"), .embedInCode("plugin.schema.json"),
                .embedInCode("plugin-protocol.schema.json"), .embedInCode("registration.schema.json"),
                .embedInCode("deprecations.schema.json"), .embedInCode("acceptances.schema.json"),
            ]),
        // 7: what becomes of a model: checked and planned, then remembered
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "SQLite", dependencies: ["CSQLite"]),
        .target(
            name: "ModelRegistry",
            dependencies: ["SQLite", "RuntimeVocabulary", "Jansson", "SystemInterface", "Suggestions"]),
        .target(
            name: "ModelImport",
            dependencies: [
                "ImageResolver", "RuntimeCatalog", "EngineKit", "RuntimeVocabulary", "Jansson", "Digests",
                "SystemInterface", "Suggestions",
            ]),
        .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
        .target(name: "CSV", dependencies: ["CLibcsv"]),
        .target(
            name: "DeprecationReport",
            dependencies: [
                "ImageResolver", "RuntimeCatalog", "EngineKit", "RuntimeVocabulary", "SQLite", "CSV", "Jansson",
                "Digests", "CommandLineKit", "SystemInterface", "Suggestions", "TextFormats",
            ],
            resources: [
                .embedInCode("Formats/HTML/Resources/page.css"), .embedInCode("Formats/HTML/Resources/page.js"),
            ]),
        // 8: the program
        .target(name: "CommandLineKit", dependencies: ["Suggestions"]),
        .executableTarget(
            name: "runtimectl",
            dependencies: [
                "CommandLineKit", "BuiltInPlugins", "CatalogSchemas", "DeprecationReport", "ModelImport",
                "ModelRegistry", "ImageResolver", "RuntimeCatalog", "EngineKit", "RuntimeVocabulary", "Jansson",
                "SystemInterface", "Suggestions", "TextFormats",
            ]),
        // the tests
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats"]),
        .testTarget(name: "SuggestionsTests", dependencies: ["Suggestions", "TestSupport"]),
        .testTarget(name: "SystemInterfaceTests", dependencies: ["SystemInterface", "TestSupport"]),
        .testTarget(
            name: "ArtifactFormatsTests",
            dependencies: ["ArtifactFormats", "Jansson", "SystemInterface", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
        .testTarget(name: "JanssonTests", dependencies: ["Jansson", "TestSupport"]),
        .testTarget(
            name: "RuntimeVocabularyTests", dependencies: ["RuntimeVocabulary", "TestSupport"], exclude: ["Fixtures"]),
        .testTarget(
            name: "EngineKitTests",
            dependencies: [
                "EngineKit", "ArtifactFormats", "RuntimeVocabulary", "Jansson", "BuiltInPlugins", "TestSupport",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "PluginTests",
            dependencies: ["BuiltInPlugins", "EngineKit", "ArtifactFormats", "RuntimeVocabulary", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "RuntimeCatalogTests",
            dependencies: ["RuntimeCatalog", "BuiltInPlugins", "EngineKit", "RuntimeVocabulary", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ImageResolverTests",
            dependencies: [
                "ImageResolver", "RuntimeCatalog", "EngineKit", "RuntimeVocabulary", "Jansson", "BuiltInPlugins",
                "TestSupport",
            ]),
        .testTarget(
            name: "ModelRegistryTests",
            dependencies: ["ModelRegistry", "SQLite", "RuntimeVocabulary", "Jansson", "TestSupport"]),
        .testTarget(
            name: "ModelImportTests",
            dependencies: [
                "ModelImport", "ImageResolver", "RuntimeCatalog", "BuiltInPlugins", "EngineKit", "RuntimeVocabulary",
                "Jansson", "TestSupport",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "DeprecationReportTests",
            dependencies: [
                "DeprecationReport", "ImageResolver", "RuntimeCatalog", "BuiltInPlugins", "EngineKit",
                "RuntimeVocabulary", "Jansson", "TestSupport",
            ],
            exclude: ["Fixtures", "Snapshots"]),
        .testTarget(
            name: "CommandLineKitTests", dependencies: ["CommandLineKit", "TestSupport"], exclude: ["Snapshots"]),
        .testTarget(
            name: "runtimectlTests",
            dependencies: [
                "runtimectl", "DeprecationReport", "BuiltInPlugins", "EngineKit", "Jansson", "TestSupport",
            ],
            exclude: ["Fixtures", "Snapshots"]),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "RuntimeVocabulary", "RuntimeCatalog", "BuiltInPlugins", "EngineKit", "Jansson", "TestSupport",
            ]),
    ]
        + engines.map { engine in
            .target(
                name: "\(engine)Engine",
                dependencies: ["EngineKit", "RuntimeVocabulary", "ArtifactFormats", "Jansson"],
                path: "plugins/\(engine)",
                resources: [.embedInCode("plugin.json")])
        },
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
