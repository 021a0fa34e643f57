import Foundation
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// `catalog/modelarts` and `catalog/ascend-hub` against what the documents say.
@Suite("The built-in catalogs hold the published facts", .enabled(if: ConformanceData.isGiven))
struct CatalogFactsTests {
    /// Where a row rightly says something else than one of the documents: column, runtime, what the document says,
    /// and why the row does not.
    static let exceptions: [(column: String, runtime: String, fact: String, reason: String)] = [
        ("accelerator", "TensorFlow/tf1.15-aarch64-c76-d910", "d910 c76", release),
        ("accelerator", "TensorFlow/tf1.15-aarch64-c75-d910", "d910 c75", release),
        ("accelerator", "MindSpore/ms1.1-python3.7-c76", "- c76", release),
        ("accelerator", "Ascend-Powered-Engine/Mindspore-1.1.1-python3.7-aarch64", "Ascend C76", release),
        ("accelerator", "Ascend-Powered-Engine/TF-1.15-python3.7-aarch64", "Ascend C76", release),
        (
            "engine_version", "XGBoost-Sklearn/xgboost-sklearn-python3.6", "XGBoost 0.80 / Sklearn 0.18.1",
            "a row has one engine version; it is XGBoost's, and the note gives the other"
        ),
        (
            "hardware", "TensorFlow/tensorflow_1.15.5-cuda_11.4-py_3.8-ubuntu_20.04-x86_64", "gpu",
            "the same image is listed for CPU and GPU among the inference images"
        ),
        (
            "hardware", "Horovod/horovod_0.20.0-tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64", "cpu+gpu",
            "three tables say GPU; only the API example carries a CPU image too"
        ),
        ("hardware", "MindSpore/mindspore1.2.0-openmpi2.1.1-ubuntu18.04", "cpu", listedTwice),
        ("hardware", "MindSpore/mindspore_1.2.0-py_3.7-ubuntu_18.04-x86_64", "cpu", listedTwice),
        ("hardware", "MindSpore/mindspore_1.2.0-py_3.7-ubuntu_18.04-x86_64", "gpu", listedTwice),
        (
            "hardware", "TensorFlow+MindSpore/tensorflow1.15-mindspore1.7.0-cann5.1.0-euler2.8-aarch64", "npu",
            "the image list gives it for CPU and Ascend"
        ),
    ]

    static let release = "a release of the Ascend software as a whole, not the version of a toolkit"
    static let listedTwice = "the image list has one image twice, once for CPU and once for GPU"

    /// Images of the list that are no runtimes: tools, bare bases and other people's images.
    static let noRuntimes: Set<String> = [
        "conda3-cuda10.2-cudnn7-ubuntu18.04", "conda3-ubuntu18.04",
        "modelbox1.3.0-libtorch1.9.1-cuda10.2-cudnn8-euler2.9.6",
        "modelbox1.3.0-tensorrt7.1.3-cuda10.2-cudnn8-euler2.9.6",
        "mindstudio5.0.rc1-ascendsnt9-cann5.1.0-euler2.8.3-aarch64",
        "mindstudio5.0.rc1-cann5.1.0-euler2.8.3-aarch64", "spark", "tensorflow2_1_1", "grafana", "pytorch_1_8",
        "notebook2.0-mul-kernel-cpu-cp36", "mlstudio-pyspark2.3.2-ubuntu16.04", "mlstudio-pyspark2.4.5-ubuntu18.04",
        "cylp0.91.4-cbcpy2.10-ortools9.0-cplex20.1.0-ubuntu18.04", "dls-feature-engineering", "mls-feature-engineering",
        "rlstudio1.0.0-ray1.3.0-cuda10.1-ubuntu18.04",
    ]

    let catalog: Catalog
    let facts: [FactRow]

    init() throws {
        catalog = try CatalogFacts.catalog("modelarts")
        facts = try CatalogFacts.rows()
    }

    func row(_ fact: FactRow) throws -> Runtime {
        try #require(catalog.runtimes.first { $0.qualifiedName == fact.qualifiedName }, "\(fact)")
    }

    @Test("every engine and runtime that a document lists is a row, for the purpose it is listed for")
    func rows() throws {
        #expect(facts.count == 247)
        for fact in facts {
            let row = try row(fact)
            let purpose = try #require(catalog.purpose(named: fact.purpose))
            #expect(row.purposes.contains(purpose), "\(fact)")
        }
    }

    @Test(
        "there are as many as the documents list",
        arguments: [("inference", 50), ("training", 42), ("notebook", 36), ("preset", 3)])
    func counts(_ purpose: String, _ count: Int) throws {
        let listed = Set(facts.filter { $0.purpose == purpose }.map(\.qualifiedName))
        #expect(listed.count == count)
        let index = try #require(catalog.purpose(named: purpose))
        let rows = catalog.runtimes.filter { $0.purposes.contains(index) }.map(\.qualifiedName)
        // the image list gives notebook images by their tags too
        let tags = purpose == "notebook" ? Set(try CatalogFacts.images().compactMap(\.tag)) : []
        let others = rows.filter { !listed.contains($0) }
        #expect(others.allSatisfy { name in tags.contains { name.hasSuffix("/\($0)") } }, "\(others)")
        #expect(rows.count - others.count == count)
    }

    @Test("what a document says of a runtime is what its row says")
    func facets() throws {
        var used: Set<Int> = []
        for fact in facts {
            let row = try row(fact)
            for (column, said, found) in columns(fact, row) where said.said != found {
                let exception = Self.exceptions.firstIndex {
                    $0.column == column && $0.runtime == fact.qualifiedName && $0.fact == said.text
                }
                guard let exception else {
                    Issue.record("\(fact): \(column) is '\(said.text)', the row says '\(found)'")
                    continue
                }
                used.insert(exception)
            }
        }
        let idle = Self.exceptions.indices.filter { !used.contains($0) }
        #expect(idle.isEmpty, "\(idle.map { Self.exceptions[$0] })")
    }

    /// What a document says, as written and as catalogs write it.
    struct Said {
        let text: String
        let said: String

        init(_ text: String, as said: String? = nil) {
            self.text = text
            self.said = said ?? text
        }
    }

    /// The columns that a document fills in, with what the row says.
    func columns(_ fact: FactRow, _ row: Runtime) -> [(String, Said, String)] {
        var columns: [(String, Said, String)] = []
        if let version = fact.engine_version {
            columns.append(("engine_version", Said(version), row.engineVersion?.text ?? "-"))
        }
        if let python = fact.python {
            let minor = python.split(separator: ".").prefix(2).joined(separator: ".")
            columns.append(
                ("python", Said(python, as: minor), row.python.map(\.description).joined(separator: "+")))
        }
        if let arch = fact.arch {
            columns.append(("arch", Said(arch), row.architectures.map(\.name).joined(separator: "+")))
        }
        if let os = fact.os {
            let name = os.replacingOccurrences(of: "euleros", with: "euler")
            columns.append(("os", Said(os, as: name), row.os?.description ?? "-"))
        }
        if let toolkit = fact.accelerator {
            let said = "\(toolkit.name ?? "-") \(toolkit.version ?? "-")"
            columns.append(("accelerator", Said(said), row.accelerator?.description ?? "-"))
        }
        if let hardware = fact.hardware {
            let ids = hardware.split(separator: "+").map { $0 == "npu" ? "ascend" : String($0) }.sorted()
            let found = catalog.hardware.ids(of: row.hardware).sorted().joined(separator: "+")
            columns.append(("hardware", Said(hardware, as: ids.joined(separator: "+")), found))
        }
        if let recommended = fact.recommended {
            columns.append(("recommended", Said(String(recommended)), String(row.recommended)))
        }
        return columns
    }

    @Test("every published image reference is the image of its row")
    func images() throws {
        var count = 0
        for fact in facts {
            guard let image = fact.image else { continue }
            let expected = CatalogFacts.withoutRegistry(image)
            // a build of a notebook image stands under its tag, beside the runtime
            let tag = try ImageReference(parsing: image.replacingOccurrences(of: "{region_id}", with: "eu-de")).tag
            let rows = [try row(fact)] + catalog.runtimes(named: tag ?? "").map { catalog.runtimes[$0] }
            let candidates = fact.purpose == "notebook" ? rows : Array(rows.prefix(1))
            let images = try candidates.map { try catalog.image(of: $0).description }
            #expect(images.map(CatalogFacts.withoutRegistry).contains(expected), "\(fact): \(images)")
            if image.contains("{region_id}") {
                #expect(images.contains(image.replacingOccurrences(of: "{region_id}", with: "eu-de")), "\(fact)")
            }
            count += 1
        }
        #expect(count == 29)
    }

    @Test("every image of the image list is the image of its tag's or its name's row, or no runtime")
    func imageList() throws {
        var found: [String: Int] = ["tag": 0, "name": 0, "none": 0]
        let images = try CatalogFacts.images()
        #expect(images.count == 47)
        for image in images {
            guard let path = image.swr_path.map(CatalogFacts.withoutRegistry) else { continue }
            let byTag = catalog.runtimes(named: image.tag ?? "").map { catalog.runtimes[$0] }
            let byName = catalog.runtimes(named: image.name).map { catalog.runtimes[$0] }
            if let row = byTag.first {
                #expect(CatalogFacts.withoutRegistry(try catalog.image(of: row).description) == path)
                found["tag", default: 0] += 1
            } else if Self.noRuntimes.contains(image.name) {
                #expect(byName.isEmpty, "\(image.name)")
                found["none", default: 0] += 1
            } else {
                // a display name has had several images; the row gives one of them
                let row = try #require(byName.first, "\(image.name)")
                let published = images.filter { $0.name == image.name }.compactMap(\.swr_path)
                let own = CatalogFacts.withoutRegistry(try catalog.image(of: row).description)
                #expect(published.map(CatalogFacts.withoutRegistry).contains(own), "\(image.name): \(own)")
                found["name", default: 0] += 1
            }
        }
        #expect(found == ["tag": 24, "name": 4, "none": 19])
    }

    @Test("thirty-six inference runtimes are deprecated, none with a date that no document states")
    func lifecycle() throws {
        let inference = catalog.runtimes.filter { $0.purposes.contains(0) }
        let deprecated = inference.filter { $0.lifecycle.deprecated != nil }
        #expect(deprecated.count == 36)
        #expect(deprecated.allSatisfy { $0.generation == .legacy })
        // the page that deprecates them says that they "will be discontinued"
        #expect(deprecated.allSatisfy { $0.lifecycle.discontinued?.isAnnouncedOnly == true })
        #expect(catalog.runtimes.count { $0.lifecycle.discontinued != nil } == 36)
        for runtime in catalog.runtimes {
            for stage in LifecycleStage.allCases {
                guard let event = runtime.lifecycle.event(of: stage) else { continue }
                // the documents announce that old images go, and never say when
                #expect(event.since == nil, "\(runtime.qualifiedName)")
                #expect(event.source != nil, "\(runtime.qualifiedName)")
            }
        }
    }

    @Test("a row is listed from the first edition that has it to the last, and names them all")
    func listed() throws {
        for (name, editions) in Dictionary(grouping: facts, by: \.qualifiedName) {
            let row = try row(editions[0])
            let listing = try #require(row.listed, "\(name)")
            let (from, to) = (editions.compactMap(\.date_first).min(), editions.compactMap(\.date_last).max())
            // the facts of some editions have no dates; the row takes those of the edition
            let others = Set(listing.editions).symmetricDifference(editions.map(\.edition))
            #expect(others.isSubset(of: [Self.imageList]), "\(name): \(others)")
            if listing.editions.contains(Self.imageList) {
                #expect(listing.from.map { "\($0)" } ?? "" <= from ?? "9999", "\(name)")
                #expect(listing.to.map { "\($0)" } ?? "" >= to ?? "", "\(name)")
            } else {
                if let from { #expect(listing.from?.description == from, "\(name)") }
                if let to { #expect(listing.to?.description == to, "\(name)") }
            }
        }
    }

    static let imageList = "otc-api-listimage"

    @Test("an engine's default is one that a document names")
    func defaults() throws {
        for engine in catalog.engines {
            guard let name = engine.defaultRuntime else { continue }
            let named = facts.filter { $0.engine == engine.id && $0.runtime == name && $0.default == true }
            #expect(!named.isEmpty, "\(engine.id) \(name)")
            #expect(engine.defaultRuntimeSource != nil, "\(engine.id)")
        }
        let engines = Set(facts.filter { $0.default == true }.map(\.engine))
        #expect(engines == Set(catalog.engines.filter { $0.defaultRuntime != nil }.map(\.id)))
    }

    @Test("all 277 public CANN images are there, under every tag they have")
    func cannImages() throws {
        let hub = try CatalogFacts.catalog("ascend-hub")
        let published = try CatalogFacts.publishedImages()
        #expect(published.count == 277)
        #expect(hub.runtimes.count == 277)
        for version in published {
            let name = try #require(version.path.split(separator: "/").last.map(String.init))
            let row = try #require(hub.runtimes.first { $0.name == name }, "\(name)")
            #expect(Set([row.name] + row.aliases).isSuperset(of: version.tags), "\(name)")
            let image = try hub.image(of: row)
            #expect(image.tag == name)
            #expect(image.path.hasSuffix("ascend/cann") || image.path.hasSuffix("cann"), "\(image)")
        }
    }
}
