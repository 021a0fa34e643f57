import Foundation
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// The loader's verdicts on the files that `Tests/SchemaCheck/agree.py` holds the schema to.
@Suite("Loader and schema of catalogs agree") struct SchemaAgreementTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/schema")

    static func files(_ kind: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(kind), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    struct Expectation: Decodable {
        let fault: String?
        enum CodingKeys: String, CodingKey { case fault = "x-fault" }
    }

    @Test("valid files load", arguments: try files("valid"))
    func valid(_ file: URL) throws {
        let catalog = try Catalog.load([file.path], registry: Sample.registry)
        #expect(catalog.files == [file.path])
    }

    @Test("invalid files are refused for their one fault, by its pointer", arguments: try files("invalid"))
    func invalid(_ file: URL) throws {
        let error = #expect(throws: CatalogError.self) { try Catalog.load([file.path], registry: Sample.registry) }
        guard case .invalid(let problems) = error else { throw error ?? CatalogError.empty(folder: "") }
        #expect(problems.count == 1, "\(problems.map(\.description))")
        // a file that is no JSON, or no object, can say nothing of its fault
        let expected = try? JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file))
        if let pointer = expected?.fault {
            #expect(problems.first?.pointer == pointer)
            if !pointer.isEmpty { #expect(problems.first?.description.contains(": \(pointer): ") == true) }
        }
        #expect(problems.first?.line != nil)
        #expect(problems.first?.file == file.path)
    }

    @Test("the fixtures are there")
    func fixtures() throws {
        #expect(try Self.files("valid").count >= 8)
        #expect(try Self.files("invalid").count >= 25)
    }

    static func schema() throws -> [String: Any] {
        let file = URL(fileURLWithPath: Sample.repository("catalog/schema/catalog.schema.json"))
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        return try #require(schema?["$defs"] as? [String: Any])
    }

    @Test("the schema knows the lint codes, and no others")
    func lintCodes() throws {
        let accept = try #require(Self.schema()["lintAccept"] as? [String: Any])
        let names = try #require(accept["propertyNames"] as? [String: Any])
        #expect(Set(names["enum"] as? [String] ?? []) == Set(LintCode.allCases.map(\.rawValue)))
    }

    @Test("the schema knows the generations, and no others")
    func generations() throws {
        let runtime = try #require(Self.schema()["runtime"] as? [String: Any])
        let properties = try #require(runtime["properties"] as? [String: Any])
        let generation = try #require(properties["generation"] as? [String: Any])
        #expect(generation["enum"] as? [String] == Generation.allCases.map(\.rawValue))
    }

    @Test(
        "the schema takes exactly the architectures that the vocabulary reads",
        arguments: Architecture.allCases.map(\.name) + Architecture.allCases.map(\.ociName) + [
            "x86-64", "X86_64", "AMD64", "Arm64", "armhf", "armel", "x86", "x64", "i486", "i686", "armv7", "arm64v8",
            "armv8", "loongarch", "mips64", "ppc64", "riscv", "sparc", "x86_64 ", "", "s390", "386dx",
        ])
    func architectures(_ word: String) throws {
        let architecture = try #require(Self.schema()["architecture"] as? [String: Any])
        let pattern = try #require(architecture["pattern"] as? String)
        let matches = word.range(of: pattern, options: .regularExpression) != nil
        #expect(matches == ((try? Architecture(parsing: word)) != nil))
    }
}
