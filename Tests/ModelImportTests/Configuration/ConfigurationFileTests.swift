import EngineKit
import Foundation
import Jansson
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// Whole files: those that the platform documents, those that people wrote, and one with every fault.
struct ConfigurationFileTests {
    @Test func `a file with everything wrong is told all of it at once`() throws {
        let bytes = try ConfigurationFixtures.bytes("everything-wrong.json")
        let read = ConfigurationReader.read(bytes: bytes, context: ConfigurationFixtures.context())
        let text = read.findings.map { ConfigurationFixtures.line($0) + "\n" }.joined()
        let file = ConfigurationFixtures.folder.appendingPathComponent("everything-wrong.txt")
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
        if let problem = try Snapshot.problem(of: text, in: file, isRecording: isRecording) {
            Issue.record(Comment(rawValue: problem))
        }
    }

    /// The platform's own examples: what is odd about them is a warning, never an error.
    @Test(arguments: [
        ("object-detection", []),
        ("image-classification-2022", []),
        ("predictive-analytics", []),
        ("custom-image", []),
        ("machine-learning", ["config-misspelled-value warning"]),
        (
            "custom-dependency",
            ["config-misspelled-key warning", "config-misspelled-value warning", "config-misspelled-key warning"]
        ),
    ])
    func `documented examples are accepted`(_ name: String, _ expected: [String]) throws {
        let bytes = try ConfigurationFixtures.bytes("documented/\(name).json")
        let source: ImportSource = name == "custom-image" ? .container : .obs
        let read = ConfigurationReader.read(bytes: bytes, context: ConfigurationFixtures.context(source: source))
        #expect(read.findings.summary == expected)
        #expect(read.configuration?.modelAlgorithm != nil)
        #expect(read.configuration?.apis.count == 1)
    }

    @Test func `an example is read in full`() throws {
        let bytes = try ConfigurationFixtures.bytes("documented/custom-dependency.json")
        let read = ConfigurationReader.read(bytes: bytes, context: ConfigurationFixtures.context())
        let configuration = try #require(read.configuration)
        #expect(configuration.modelType == "TensorFlow")
        #expect(configuration.runtime == "python3.6")
        #expect(configuration.metrics.map(\.name) == ["f1", "recall", "precision", "accuracy"])
        #expect(configuration.metrics.first?.value == 0.124555)
        let api = try #require(configuration.apis.first)
        // what was misspelled is read as it was meant
        #expect(api.protocolName == "http")
        #expect((api.method, api.url) == ("POST", "/"))
        #expect(api.request?.contentType == "multipart/form-data")
        #expect(api.response?.contentType == "application/json")
        #expect(api.response?.schema?["properties"]?["mnist_result"]?["items"] == [["type": "string"]])
        let package = try #require(configuration.dependencies.first?.packages.first)
        #expect((package.name, package.version, package.restraint) == ("numpy", "1.16.4", .exact))
        #expect(package.specifier?.description == "==1.16.4")
        #expect(package.place?.pointer == "/dependencies/0/packages/0")
        #expect(configuration.places["runtime"]?.line == 4)
    }

    /// Real packages that the platform refused: what is reported besides what it stumbled over.
    @Test(arguments: [
        (
            "comments",
            [
                "2 config-not-json-comment", "4 config-not-json-comment", "6 config-not-json-comment",
                "9 config-misspelled-key", "12 config-misspelled-value", "16 config-not-json-comment",
                "16 config-restraint",
            ]
        ),
        (
            "commas",
            [
                "2 config-not-json-missing-comma", "7 config-not-json-trailing-comma",
                "13 config-not-json-missing-comma", "14 config-not-json-trailing-comma",
            ]
        ),
        ("gbk", ["2 config-encoding-gbk", "2 config-algorithm-name"]),
        (
            "python-dict",
            [
                "2 config-not-json-single-quotes", "4 config-not-json-python-literal", "4 config-null-value",
                "5 config-not-json-number", "6 config-not-json-python-literal",
            ]
        ),
        ("local-wheels", ["23 config-schema-items", "24 config-misspelled-value"]),
    ])
    func `found files are told in full`(_ name: String, _ expected: [String]) throws {
        let bytes = try ConfigurationFixtures.bytes("found/\(name).json")
        let read = ConfigurationReader.read(bytes: bytes, context: ConfigurationFixtures.context())
        let findings = read.findings.filter { $0.severity != .note }
        #expect(findings.map { "\($0.line ?? 0) \($0.code)" } == expected)
        #expect(read.configuration?.modelType != nil)
    }
}
