import EngineKit
import Foundation
import RuntimeCatalog
import Testing

@Suite("Exporting catalogs") struct ExportTests {
    static let everyKey = SchemaAgreementTests.folder.appendingPathComponent("valid/every-key.json").path

    /// Catalogs of all kinds: the built-in ones, one alone and one over the other, and one with every key.
    static let paths: [[String]] = [
        [Sample.repository("catalog/modelarts")], [Sample.repository("catalog/ascend-hub")],
        [Sample.repository("catalog/modelarts"), Sample.repository("catalog/ascend-hub")], [everyKey],
    ]

    @Test("what is exported loads as the same catalog, with the same provenance", arguments: paths)
    func roundTrip(_ paths: [String]) throws {
        let catalog = try Catalog.load(paths, registry: Sample.registry)
        let text = catalog.exported()
        let again = try Catalog.load(json: text, registry: Sample.registry)
        #expect(CatalogDiff(from: catalog, to: again).isEmpty)
        #expect(again.names == catalog.names)
        #expect(again.runtimes.map(again.summary) == catalog.runtimes.map(catalog.summary))
        #expect(again.exported() == text)
    }

    @Test("what is exported complete needs no plugin to be understood", arguments: paths)
    func complete(_ paths: [String]) throws {
        let catalog = try Catalog.load(paths, registry: Sample.registry)
        let again = try Catalog.load(json: catalog.exported(complete: true), registry: .empty)
        #expect(CatalogDiff(from: catalog, to: again).isEmpty)
        #expect(again.engines.allSatisfy { $0.plugin == nil })
        for facet in FacetName.allCases where facet != .generation && facet != .recommended {
            for (old, new) in zip(catalog.runtimes, again.runtimes) where old.provenance[facet] != nil {
                #expect(new.provenance[facet] == .stated, "\(new.qualifiedName) \(facet)")
            }
        }
        for runtime in catalog.runtimes.indices {
            #expect(
                try catalog.image(of: catalog.runtimes[runtime], variables: ["tenant": "t"])
                    == again.image(of: again.runtimes[runtime], variables: ["tenant": "t"]))
        }
    }

    @Test("remarks, tables and the rest are kept")
    func everythingElse() throws {
        let catalog = try Catalog.load([Self.everyKey], registry: Sample.registry)
        let again = try Catalog.load(json: catalog.exported(), registry: Sample.registry)
        #expect(again.name == catalog.name && again.revision == catalog.revision && again.purposes == catalog.purposes)
        #expect(again.editions == catalog.editions)
        #expect(again.engines.map(\.remarks) == catalog.engines.map(\.remarks))
        #expect(again.engines.map(\.acceptedLint) == catalog.engines.map(\.acceptedLint))
        #expect(again.engines.map(\.defaultRuntimeSource) == catalog.engines.map(\.defaultRuntimeSource))
        #expect(again.engines.map(\.defaultRuntimeNote) == catalog.engines.map(\.defaultRuntimeNote))
        #expect(again.hardware.hardware.map(\.remarks) == catalog.hardware.hardware.map(\.remarks))
        #expect(again.hardware.chips.map(\.remarks) == catalog.hardware.chips.map(\.remarks))
        #expect(again.variables.declared == catalog.variables.declared)
        #expect(again.compatibility.drivers == catalog.compatibility.drivers)
        #expect(again.compatibility.frameworks == catalog.compatibility.frameworks)
        #expect(again.compatibility.python == catalog.compatibility.python)
        let (old, new) = (try #require(catalog.runtimes.first), try #require(again.runtimes.first))
        #expect(new.lifecycle == old.lifecycle)
        #expect(new.listed == old.listed)
        #expect(new.source == old.source && new.note == old.note)
        #expect(new.acceptedLint == old.acceptedLint)
        #expect(new.versionAliases == old.versionAliases)
    }

    @Test("overlays are worked in: patches and removals are gone")
    func merged() async throws {
        let catalog = try await OverlayTests.load(
            OverlayTests.overlay(
                """
                { "engine": "TensorFlow", "name": "python3.6", "remove": true },
                { "engine": "Caffe", "name": "python3.6", "patch": true, "hardware": ["gpu"], "overridesName": true }
                """))
        let text = catalog.exported()
        #expect(!text.contains("patch") && !text.contains("remove"))
        let again = try Sample.load(text)
        #expect(again.names == ["Caffe/python3.6", "TensorFlow/tf1.13-python3.7-gpu"])
        #expect(CatalogDiff(from: catalog, to: again).isEmpty)
        #expect(again.runtimes[0].overridesName)
    }

    @Test("a catalog of nothing, without a name, is a catalog again")
    func empty() throws {
        let catalog = try Catalog.load(json: #"{ "schemaVersion": 1 }"#, origin: "<standard input>", registry: .empty)
        #expect(catalog.name == "standard-input")
        let again = try Catalog.load(json: catalog.exported(), registry: .empty)
        #expect(again.name == catalog.name)
        #expect(CatalogDiff(from: catalog, to: again).isEmpty)
    }

    @Test("the text ends with one line feed and says only what is stated")
    func text() throws {
        let (runtime, catalog) = try Sample.runtime(#"{ "engine": "Caffe", "name": "python3.6" }"#)
        #expect(runtime.name == "python3.6")
        let text = catalog.exported()
        #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
        for key in [
            "engineVersion", "python\"", "architectures", "recommended", "overridesName", "lifecycle", "digest",
        ] {
            #expect(!text.contains("\"\(key)"), "\(key)")
        }
        let complete = catalog.exported(complete: true)
        for key in ["\"engineVersion\": \"1.0.0\"", "\"x86_64\"", "\"purposes\": [\n", "{registry}/{engine}:{runtime}"]
        {
            #expect(complete.contains(key), "\(key)")
        }
    }
}
