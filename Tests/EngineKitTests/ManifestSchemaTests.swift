import EngineKit
import Foundation
import Testing

/// The reader's verdicts on the files that `Tests/SchemaCheck/agree.py` holds the schema to.
@Suite("Reader and schema of plugin.json agree") struct ManifestSchemaTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/schema")

    static func files(_ kind: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(kind), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    struct Expectation: Decodable {
        let fault: String
        enum CodingKeys: String, CodingKey { case fault = "x-fault" }
    }

    @Test("valid manifests are read", arguments: try files("valid"))
    func valid(_ file: URL) throws {
        let manifest = try PluginManifest(json: Array(Data(contentsOf: file)), origin: file.lastPathComponent)
        #expect(!manifest.id.isEmpty)
    }

    @Test("invalid manifests are refused for their one fault, by its pointer", arguments: try files("invalid"))
    func invalid(_ file: URL) throws {
        let data = try Data(contentsOf: file)
        let pointer = try JSONDecoder().decode(Expectation.self, from: data).fault
        let error = #expect(throws: ManifestError.self) {
            try PluginManifest(json: Array(data), origin: file.lastPathComponent)
        }
        #expect(error?.faults.count == 1)
        let place = pointer.isEmpty ? "" : " \(pointer):"
        #expect(error?.description.contains(":\(place) ") == true, "\(error?.description ?? "")")
    }

    @Test("the fixtures are there")
    func fixtures() throws {
        #expect(try Self.files("valid").count >= 4)
        #expect(try Self.files("invalid").count >= 25)
    }
}
