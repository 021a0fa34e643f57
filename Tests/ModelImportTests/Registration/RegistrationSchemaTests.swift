import Foundation
import Jansson
import ModelImport
import RuntimeCatalog
import Testing

/// The reader's verdicts on the files that `Tests/SchemaCheck/agree.py` holds the schema to.
@Suite("Reader and schema of registration documents agree") struct RegistrationSchemaTests {
    static func files(_ kind: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: RegistrationFixture.folder.appendingPathComponent("schema/\(kind)"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    struct Expectation: Decodable {
        let fault: String
        enum CodingKeys: String, CodingKey { case fault = "x-fault" }
    }

    @Test("valid documents are read", arguments: try files("valid"))
    func valid(_ file: URL) throws {
        let needsOutput = file.lastPathComponent == "selector.json"
        let registration = try Registration(file: file.path)
        #expect(registration.requests.count == 1)
        #expect(needsOutput == (registration.requests.first?.location == .obs(bucket: "bucket", path: "")))
    }

    @Test("invalid documents are refused for their one fault, by its pointer", arguments: try files("invalid"))
    func invalid(_ file: URL) throws {
        let pointer = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file)).fault
        let error = #expect(throws: RegistrationError.self) { try Registration(file: file.path) }
        #expect(Set(error?.problems.map(\.pointer) ?? []) == [pointer], "\(error?.description ?? "")")
        #expect(error?.problems.allSatisfy { $0.line != nil } == true)
    }

    @Test("the fixtures are there")
    func fixtures() throws {
        #expect(try Self.files("valid").count >= 12)
        #expect(try Self.files("invalid").count >= 60)
    }

    @Test("a file that is not there is told, with the nearest one")
    func missing() throws {
        let path = RegistrationFixture.folder.appendingPathComponent("obss.json").path
        let error = #expect(throws: RegistrationError.self) { try Registration(file: path) }
        #expect(error?.description.contains("/obs.json'?") == true)
    }
}
