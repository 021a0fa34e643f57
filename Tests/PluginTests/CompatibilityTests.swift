import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeVocabulary
import Testing

/// What every engine's rows say; runtimes are mostly those of the built-in catalog.
@Suite("Which runtimes load which models") struct CompatibilityTests {
    enum Answer: String { case fine, warn, refuse, unknown }

    /// A model by the version that is recorded, or by its bounds where the text begins with an operator, or by
    /// neither; and the answer for each runtime.
    struct Row: Sendable, CustomTestStringConvertible {
        let engine: String
        let format: String
        let artifact: String?
        let answers: [String: Answer]

        init(
            _ engine: String, _ format: String, _ artifact: String?, _ answers: [String: Answer]
        ) {
            self.engine = engine
            self.format = format
            self.artifact = artifact
            self.answers = answers
        }

        var testDescription: String { "\(engine) \(format) \(artifact ?? "?")" }

        func model() throws -> ModelArtifact {
            let isRange = artifact.map { "<>=!~".contains($0.prefix(1)) } ?? false
            let version = isRange ? nil : try artifact.map(ReleaseVersion.init(parsing:))
            let recognition = PackageRecognition(
                .certain, format: format,
                frameworkVersion: version.map { .recorded($0) } ?? .notRecorded(reason: "of a test"),
                frameworkVersionRange: isRange ? try artifact.map(VersionSpecifier.init(parsing:)) : nil, files: [])
            let plugin = try #require(try BuiltInPlugins.load().first { $0.manifest.id == engine })
            return ModelArtifact(
                PackageInspection.Candidate(engine: engine, recognition: recognition),
                rules: plugin.manifest.compatibility)
        }
    }

    static let graphs = [
        // the design's example
        Row(
            "TensorFlow", "SavedModel", "2.15.1", ["1.13": .refuse, "1.15.5": .refuse, "2.1.0": .warn, "2.6.0": .warn]),
        Row("TensorFlow", "SavedModel", "2.15.1", ["2.15.0": .fine, "2.15.1": .fine, "2.17.0": .fine, "3.0": .warn]),
        Row("TensorFlow", "SavedModel", "1.13.2", ["1.8.0": .warn, "1.13": .fine, "1.15": .fine, "2.1": .fine]),
        Row("TensorFlow", "SavedModel", "0.12.1", ["1.8.0": .warn]),
        Row("TensorFlow", "SavedModel", nil, ["1.13": .unknown, "2.6.0": .unknown]),
        Row("TensorFlow", "TensorFlow checkpoint (MetaGraphDef)", "1.13.2", ["1.15.0": .fine, "2.1.0": .warn]),
        Row("TensorFlow", "TensorFlow checkpoint (MetaGraphDef)", "2.12.1", ["1.15.0": .refuse, "2.6.0": .warn]),
        Row("TensorFlow", "GraphDef (frozen graph)", ">2.12.1,<2.17.1", ["1.15": .refuse, "2.6.0": .warn]),
        Row("TensorFlow", "GraphDef (frozen graph)", ">2.12.1,<2.17.1", ["2.13.0": .unknown, "2.18.0": .fine]),
        Row("TensorFlow", "GraphDef (frozen graph)", "<2.12.1", ["1.8.0": .unknown, "2.6.0": .unknown]),
        Row(
            "TensorFlow", "Keras archive (.keras)", "==2.15.*", ["1.15.5": .refuse, "2.6.0": .refuse, "2.12.0": .warn]),
        Row("TensorFlow", "Keras archive (.keras)", "==2.15.*", ["2.15.1": .fine, "2.17.0": .warn]),
        Row("TensorFlow", "Keras archive (.keras)", nil, ["2.6.0": .refuse, "2.17.0": .unknown]),
        Row("TensorFlow", "Keras HDF5", "==2.6.*", ["1.13": .warn, "2.1": .warn, "2.6.0": .fine, "2.17.0": .warn]),
        Row("TensorFlow", "Keras HDF5", nil, ["2.6.0": .unknown]),
        Row("TensorFlow", "TensorFlow Lite", "2.15.1", ["2.6.0": .unknown]),
    ]

    static let torch = [
        Row("PyTorch", "PyTorch zip (state_dict)", ">1.13.1", ["1.0": .refuse, "1.4.0": .refuse, "1.8.2": .fine]),
        Row("PyTorch", "PyTorch zip (state_dict)", ">=1.5", ["1.3.0": .refuse, "1.10.2": .fine, "2.1.0": .fine]),
        Row("PyTorch", "PyTorch zip (state_dict)", nil, ["1.4.0": .unknown, "2.1.0": .fine]),
        Row("PyTorch", "PyTorch zip (checkpoint)", ">1.13.1", ["1.4": .refuse, "1.8.0": .warn, "2.1.0": .unknown]),
        Row("PyTorch", "PyTorch zip (whole module)", ">1.13.1", ["1.4": .refuse, "2.1.0": .warn, "2.6.0": .warn]),
        Row("PyTorch", "PyTorch legacy pickles (state_dict)", nil, ["1.0": .fine, "1.11.0": .fine, "2.1.0": .fine]),
        Row("PyTorch", "PyTorch legacy pickles (whole module)", nil, ["1.0": .warn, "2.1.0": .warn]),
        Row("PyTorch", "PyTorch legacy pickles (checkpoint)", nil, ["2.1.0": .unknown]),
        Row("PyTorch", "TorchScript", ">1.13.1", ["1.3.0": .refuse, "1.11.0": .warn, "2.1.0": .unknown]),
        Row("PyTorch", "TorchScript", ">=1.6", ["1.5": .warn, "1.8": .unknown]),
        Row("PyTorch", "PyTorch exported program (.pt2)", nil, ["1.11.0": .refuse, "2.1.0": .warn]),
    ]

    static let others = [
        Row("MindSpore", "MindIR", "2.7.0", ["1.10.0": .warn, "2.0.0": .warn, "2.7.0": .fine, "2.9.0": .unknown]),
        Row("MindSpore", "MindSpore checkpoint", nil, ["2.0.0": .unknown]),
        Row("MXNet", "MXNet symbol and parameters", "1.9.1", ["1.2.1": .warn, "1.9.1": .fine]),
        Row("MXNet", "MXNet symbol and parameters", "1.1.0", ["1.2.1": .fine, "2.0": .unknown]),
        Row("MXNet", "MXNet parameters", nil, ["1.2.1": .unknown]),
        Row("Caffe", "Caffe NetParameter", nil, ["1.0.0": .fine]),
        Row("Caffe", "Caffe network without weights", nil, ["1.0.0": .unknown]),
        Row("Spark_MLlib", "Spark ML metadata", "3.5.1", ["2.3.2": .warn, "3.5.1": .fine, "3.6": .fine, "4.0": .warn]),
        Row("Spark_MLlib", "Spark ML metadata", "2.3.0", ["2.3.2": .fine, "2.2.0": .warn, "3.0.0": .warn]),
    ]

    static let pickles = [
        Row("Scikit_Learn", "pickle (protocol 4)", "1.3.2", ["0.18.1": .refuse, "1.3.2": .fine, "1.3.0": .warn]),
        Row("Scikit_Learn", "joblib, gzip", "0.19.2", ["0.18.1": .warn, "0.22": .warn, "0.24.0": .refuse]),
        Row("Scikit_Learn", "joblib", "0.18.1", ["0.18.1": .fine]),
        Row("Scikit_Learn", "joblib", nil, ["0.18.1": .unknown]),
        Row("XGBoost", "XGBoost JSON", "1.7.6", ["0.80": .refuse, "1.0.0": .warn, "1.7.6": .fine, "3.1.0": .fine]),
        Row("XGBoost", "XGBoost UBJSON", "2.1.1", ["0.80": .refuse, "1.5.0": .refuse, "1.6.0": .warn, "3.1.0": .fine]),
        Row("XGBoost", "XGBoost deprecated binary", "1.7", ["0.80": .warn, "1.7.6": .fine, "3.1.0": .refuse]),
        Row("XGBoost", "XGBoost deprecated binary", "<1", ["0.80": .unknown, "1.7.6": .fine, "3.2": .refuse]),
        Row(
            "XGBoost", "pickle (protocol 4)", "1.7.6", ["0.80": .refuse, "1.0.0": .warn, "1.7.6": .fine, "2.0": .warn]),
        Row("XGBoost", "pickle (protocol 2)", "<1", ["0.80": .unknown, "1.7.6": .warn]),
        Row("XGBoost", "joblib", nil, ["0.80": .unknown]),
    ]

    @Test("each engine's rows", arguments: [graphs, torch, others, pickles].flatMap { $0 })
    func verdicts(_ row: Row) throws {
        let model = try row.model()
        for (runtime, answer) in row.answers {
            let rule = model.rule(on: try ReleaseVersion(parsing: runtime))
            #expect((rule?.verdict.rawValue ?? "unknown") == answer.rawValue, "on \(runtime): \(rule?.source ?? "")")
        }
    }

    @Test("every engine that has models of its own has rows, and every row names a public document")
    func sources() throws {
        for plugin in try BuiltInPlugins.load() where plugin is any PackageInspector {
            #expect(!plugin.manifest.compatibility.isEmpty, "\(plugin.manifest.id)")
            for rule in plugin.manifest.compatibility {
                #expect(rule.source.contains("https://") || rule.source.contains(" @"), "\(rule.source)")
                #expect(rule.note.map { $0.hasSuffix(".") } ?? true)
            }
        }
    }

    @Test("the formats that rows name are those that inspection gives", arguments: InspectionFixture.all)
    func formats(_ fixture: InspectionFixture) throws {
        guard let best = try Inspecting.path(fixture.url.path).best, fixture.name != "tf_lite" else { return }
        let plugin = try #require(try BuiltInPlugins.load().first { $0.manifest.id == best.engine })
        // a checkpoint of MindSpore says nothing, and nothing is known of it
        guard fixture.name != "mindspore_ckpt" else { return }
        #expect(plugin.manifest.compatibility.contains { $0.matches(format: best.recognition.format) })
    }
}
