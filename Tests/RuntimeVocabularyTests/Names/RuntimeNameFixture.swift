import Foundation
import RuntimeVocabulary

/// `Fixtures/runtime-names.tsv`: published names and what they were read as, one line each.
///
/// To add names, append lines that hold the name alone, run the tests with RECORD=1 and read what was written.
enum RuntimeNameFixture {
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/runtime-names.tsv")

    /// The chips as a catalog would declare them.
    static let vocabulary = NameVocabulary(chips: [
        "310": "ascend-310", "a310": "ascend-310", "snt3": "ascend-310", "310p": "ascend-310p", "snt3p": "ascend-310p",
        "910": "ascend-910", "d910": "ascend-910", "snt9": "ascend-910", "ascend910": "ascend-910",
        "ascend-snt9": "ascend-910", "910b": "ascend-910b", "snt9b": "ascend-910b", "a3": "ascend-910c",
        "950": "ascend-950",
    ])

    static let columns: [(title: String, value: @Sendable (RuntimeName) -> String)] = [
        ("name", { $0.text }),
        ("generation", { $0.generation.rawValue }),
        ("frameworks", { list($0.frameworks.map { "\($0.name)=\($0.version)" }) }),
        ("versions", { list($0.versions.map(\.description)) }),
        ("accelerator", { one($0.accelerator) }),
        ("hardware", { one($0.hardware) }),
        ("python", { one($0.python) }),
        ("os", { one($0.operatingSystem) }),
        ("arch", { one($0.architecture) }),
        ("chip", { one($0.chip) }),
        ("suffix", { list($0.tokens.filter { $0.kind == .chipSuffix }.map(\.text)) }),
        ("ascend release", { one($0.ascendRelease) }),
        ("flavors", { list($0.flavors) }),
        ("stamp", { one($0.buildStamp) }),
        ("commit", { one($0.buildCommit) }),
        ("unclassified", { list($0.unclassified) }),
        ("canonical", { $0.canonical == $0.text ? "=" : $0.canonical }),
    ]

    static func names() throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { String($0.prefix { $0 != "\t" }) }
    }

    /// The whole file as it should be today.
    static func text(for names: [String]) throws -> String {
        var lines = [columns.map(\.title).joined(separator: "\t")]
        for name in names {
            let parsed = try RuntimeName(parsing: name, vocabulary: vocabulary)
            lines.append(columns.map { $0.value(parsed) }.joined(separator: "\t"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func one(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "-" }

    private static func list(_ values: [String]) -> String { values.isEmpty ? "-" : values.joined(separator: " ") }
}
