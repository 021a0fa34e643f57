import EngineKit
import Foundation
import ModelImport
import RuntimeCatalog

/// Configurations that stand beside the tests, and the words that the tests know about engines.
enum ConfigurationFixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/Configurations")

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static let modelTypes = [
        ConfigurationContext.ModelType(id: "Image", aliases: ["custom-image"]),
        ConfigurationContext.ModelType(id: "PyTorch", aliases: ["torch"]),
        ConfigurationContext.ModelType(id: "Spark_MLlib", aliases: ["Pyspark"]),
        ConfigurationContext.ModelType(id: "TensorFlow", aliases: ["tf"]),
        ConfigurationContext.ModelType(id: "XGBoost", contentTypes: ["application/json"]),
    ]

    static func context(
        source: ImportSource? = .obs, deployments: Set<InstallType> = [],
        hasServiceFile: Bool? = nil
    ) -> ConfigurationContext {
        ConfigurationContext(
            modelTypes: modelTypes, source: source, deployments: deployments, hasServiceFile: hasServiceFile)
    }

    /// `model/config.json:3: error: what is wrong; what to do [code] at /pointer`
    static func line(_ finding: PackageFinding) -> String {
        let place = (finding.file ?? "") + (finding.line.map { ":\($0)" } ?? "")
        let remedy = finding.remedy.map { "; \($0)" } ?? ""
        let pointer = finding.pointer.map { " at \($0.isEmpty ? "the root" : $0)" } ?? ""
        return "\(place): \(finding.severity): \(finding.message)\(remedy) [\(finding.code)]\(pointer)"
    }

    /// Reads text as a configuration.
    static func read(
        _ text: String, _ context: ConfigurationContext = context(), _ rules: ConfigurationRules = .standard
    ) -> (configuration: ModelConfiguration?, findings: [PackageFinding]) {
        ConfigurationReader.read(bytes: Array(text.utf8), context: context, rules: rules)
    }

    /// A configuration that nothing is wrong with but the members given: later ones stand for those of the same key.
    static func configuration(type: String = "TensorFlow", _ members: String...) -> String {
        let replaced = members.map { $0.split(separator: ":").first ?? "" }
        let base = [
            "\"model_algorithm\": \"object_detection\"", "\"model_type\": \"\(type)\"",
            type == "Image" ? "\"health\": {\"url\": \"/health\", \"timeout_seconds\": \"10\"}" : "\"tunable\": true",
            type == "Image" ? "\"swr_location\": \"swr.example.com/team/image:1.0\"" : "\"algorithm\": \"a\"",
        ].filter { member in !replaced.contains { member.hasPrefix($0 + ":") } }
        return "{" + (base + members).joined(separator: ",\n") + "}"
    }
}

extension [PackageFinding] {
    /// What matters, without notes: `config-unknown-key warning`.
    var summary: [String] {
        filter { $0.severity != .note }.map { "\($0.code) \($0.severity)" }
    }
}
