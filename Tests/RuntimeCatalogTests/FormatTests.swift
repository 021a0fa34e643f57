import Foundation
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// `Fixtures/schema/valid/every-key.json`, key by key.
@Suite("Every key of the format is read") struct FormatTests {
    let catalog: Catalog
    let runtime: Runtime

    init() throws {
        let file = SchemaAgreementTests.folder.appendingPathComponent("valid/every-key.json")
        catalog = try Catalog.load([file.path], registry: Sample.registry)
        runtime = try #require(catalog.runtimes.first)
    }

    @Test func `the head`() {
        #expect(catalog.name == "every-key")
        #expect(catalog.revision == "2026-11-20")
        #expect(catalog.purposes == ["inference", "training", "notebook", "edge"])
    }

    @Test func `variables`() throws {
        #expect(catalog.variables.declared.keys.sorted() == ["region", "registry", "tenant"])
        let registry = try #require(catalog.variables.declared["registry"])
        #expect(registry.default?.description == "swr.{region}.example.com")
        #expect(registry.byRegion.mapValues(\.description) == ["cn-north-4": "swr.cn-north-4.example.com:5000"])
        #expect(catalog.variables.declared["region"]?.remarks == Remarks(source: "s", note: "n"))
        #expect(catalog.variables.declared["tenant"]?.default == nil)
    }

    @Test func `editions`() throws {
        let edition = try #require(catalog.editions.first)
        #expect(edition.id == "guide-2022")
        #expect(edition.remarks == Remarks(title: "guide", source: "a document", note: "n"))
        #expect(edition.from?.description == "2022-03-07")
        #expect(edition.to?.description == "2022-05-02")
    }

    @Test func `hardware and chips`() throws {
        #expect(catalog.hardware.hardware.map(\.id) == ["cpu", "gpu", "ascend"])
        #expect(catalog.hardware.hardware.map(\.accelerator) == [nil, "cuda", "cann"])
        #expect(catalog.hardware.hardware.map(\.aliases) == [[], ["cuda", "NVIDIA GPU"], ["npu"]])
        #expect(catalog.hardware.hardware[0].remarks == Remarks(title: "processor", source: "s", note: "n"))
        let chip = try #require(catalog.hardware.chips.first)
        #expect(chip.id == "ascend-910")
        #expect(chip.hardware == 2)
        #expect(chip.aliases == ["d910", "Snt9"])
        #expect(chip.remarks == Remarks(title: "t", source: "s", note: "n"))
    }

    @Test func `engines`() throws {
        let engine = try #require(catalog.engines.first)
        #expect(engine.id == "TensorFlow")
        // the plugin's first, then the catalog's
        #expect(engine.aliases == ["tf", "flow of tensors"])
        #expect(engine.plugin == "TensorFlow")
        #expect(engine.defaultRuntime == "python2.7")
        #expect(engine.defaultRuntimeSource == "s")
        #expect(engine.defaultRuntimeNote == "n")
        #expect(engine.imageTemplate?.description == "{registry}/{tenant}/{engine}:{runtime}")
        #expect(engine.remarks == Remarks(title: "TensorFlow", source: "s", note: "n"))
        #expect(engine.acceptedLint == ["default-missing": "a fixture"])
    }

    @Test func `compatibility`() throws {
        let tables = catalog.compatibility
        let driver = try #require(tables.drivers.first)
        #expect(driver.accelerator == "cuda")
        #expect(driver.versions.description == "==10.2.*")
        #expect(driver.driver.description == ">=440.33")
        #expect(driver.rule == "packaged minimum")
        #expect(driver.remarks == Remarks(source: "s", note: "n"))
        let framework = try #require(tables.frameworks.first)
        #expect(framework.engine == "TensorFlow")
        #expect(framework.engineVersion.text == "1.15.0")
        #expect(framework.accelerator == "cann")
        #expect(framework.versions.contains(try ReleaseVersion(parsing: "5.1.rc1")))
        #expect(framework.package == "npu_bridge")
        #expect(framework.packageVersion?.text == "1.15.0.post1")
        #expect(framework.remarks == Remarks(source: "s", note: "n"))
        let python = try #require(tables.python.first)
        #expect(python.engine == "TensorFlow")
        #expect(python.engineVersion.text == "2.1")
        #expect(python.python.map(\.description) == ["3.6", "3.7"])
        #expect(python.remarks == Remarks(source: "s", note: "n"))
    }

    @Test func `the facets of a row`() {
        #expect(
            catalog.summary(runtime)
                == "engineVersion 1.15.0 s, python 3.6+3.7 s, hardware ascend s, accelerator cann 5.1.RC1 s, "
                + "chips ascend-910 s, architectures aarch64 s, os euler 2.8.3 s, generation legacy s, "
                + "purposes inference+edge s, recommended true s, image {registry}/other/tensorflow_1_15:{runtime} s")
    }

    @Test func `everything else of a row`() {
        #expect(runtime.qualifiedName == "TensorFlow/tf1.15-aarch64-c76-d910")
        #expect(runtime.aliases == ["latest"])
        #expect(runtime.versionAliases.map(\.text) == ["1.15"])
        #expect(runtime.priority == -3)
        #expect(runtime.digest == "sha256:" + String(repeating: "0123456789abcdef", count: 4))
        #expect(!runtime.overridesName)
        #expect(runtime.source == "s")
        #expect(runtime.note == "n")
        #expect(runtime.listed?.from?.description == "2022-03-07")
        #expect(runtime.listed?.to?.description == "2022-05-02")
        #expect(runtime.listed?.editions == ["guide-2022"])
        #expect(runtime.acceptedLint == ["alias-claimed-twice": "a fixture", "unused-acceptance": "a fixture"])
        #expect(runtime.unclassifiedTokens.isEmpty)
    }

    @Test func `the life cycle of a row`() throws {
        let lifecycle = runtime.lifecycle
        #expect(lifecycle.deprecated == LifecycleEvent(since: nil, source: "s", note: "n"))
        #expect(lifecycle.discontinued == LifecycleEvent(since: try CalendarDate(parsing: "2027-06-30")))
        #expect(lifecycle.removed == LifecycleEvent(since: try CalendarDate(parsing: "2028-02-29")))
        #expect(lifecycle.replacement == "TensorFlow/tf2.1-python3.7")
    }

    @Test("what a row leaves out has the format's defaults")
    func defaults() throws {
        let (runtime, catalog) = try Sample.runtime(
            #"{ "engine": "Mine", "name": "tag", "engineVersion": "1", "hardware": ["cpu"] }"#)
        #expect(
            catalog.summary(runtime)
                == "engineVersion 1 s, hardware cpu s, generation other p, purposes inference i, recommended false i, "
                + "image template i")
        #expect(runtime.priority == 0)
        #expect(runtime.lifecycle == Lifecycle())
        #expect(runtime.listed == nil)
        #expect(runtime.aliases.isEmpty && runtime.versionAliases.isEmpty && runtime.acceptedLint.isEmpty)
        #expect(runtime.python.isEmpty && runtime.architectures.isEmpty && runtime.chips.isEmpty)
        #expect(runtime.unclassifiedTokens == ["tag"])
        #expect(catalog.engines[runtime.engineIndex].plugin == nil)
    }
}
