import EngineKit
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// The catalogs that come with the program.
@Suite("The built-in catalogs") struct BuiltInCatalogTests {
    static func modelarts() throws -> Catalog {
        try Catalog.load([Sample.repository("catalog/modelarts")], registry: Sample.registry)
    }

    @Test(
        "they load, alone and over each other",
        arguments: [["modelarts"], ["ascend-hub"], ["modelarts", "ascend-hub"]])
    func load(_ names: [String]) throws {
        let catalog = try Catalog.load(names.map { Sample.repository("catalog/\($0)") }, registry: Sample.registry)
        #expect(catalog.name == names[0])
        #expect(catalog.revision != nil)
        #expect(!catalog.runtimes.isEmpty)
    }

    @Test("modelarts lints clean, on any day", arguments: ["2019-01-01", "2026-11-20", "2030-12-31"])
    func lint(_ day: String) throws {
        let findings = try Self.modelarts().lint(asOf: CalendarDate(parsing: day))
        #expect(findings.map { "\($0.subject) \($0.message)" } == [])
    }

    @Test("every runtime has an image, hardware, an engine version and a source")
    func complete() throws {
        let catalog = try Self.modelarts()
        for runtime in catalog.runtimes {
            #expect(try !catalog.image(of: runtime).description.isEmpty)
            #expect(!runtime.hardware.isEmpty, "\(runtime.qualifiedName)")
            #expect(runtime.engineVersion != nil, "\(runtime.qualifiedName)")
            #expect(runtime.source != nil && runtime.listed != nil, "\(runtime.qualifiedName)")
        }
    }

    @Test("every part of every name is understood, or its row says what it is")
    func names() throws {
        for runtime in try Self.modelarts().runtimes where !runtime.unclassifiedTokens.isEmpty {
            #expect(
                runtime.provenance[.engineVersion] == .stated, "\(runtime.qualifiedName) \(runtime.unclassifiedTokens)")
        }
    }

    @Test("the frameworks with a plugin are claimed by it, and the work environments by none")
    func engines() throws {
        let catalog = try Self.modelarts()
        let claimed = catalog.engines.filter { $0.plugin != nil }.map(\.id)
        #expect(
            Set(claimed) == [
                "TensorFlow", "PyTorch", "MindSpore", "MXNet", "Caffe", "Spark_MLlib", "Scikit_Learn", "XGBoost",
                "Image",
            ])
        #expect(catalog.engine(named: "Ascend-Powered-Engine") != nil)
    }
}
