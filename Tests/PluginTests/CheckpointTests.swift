import EngineKit
import Foundation
import TestSupport
import Testing

@Suite("TensorFlow's text models, and checkpoints without a graph") struct CheckpointTests {
    private static func copy(_ names: [String], of fixture: String, to folder: TemporaryFolder, under place: String)
        throws
    {
        let source = InspectionFixture(name: fixture, engine: nil).url
        for name in names {
            _ = try folder.file("model/\(place)\(name)", holding: Data(contentsOf: source.appendingPathComponent(name)))
        }
    }

    private static let index = "model.ckpt-3.index"

    @Test("the platform's rules ask for a SavedModel in bytes all the same")
    func rules() throws {
        for name in ["tf1_checkpoint_index", "tf_savedmodel_text"] {
            let inspection = try Inspecting.path(InspectionFixture(name: name, engine: nil).url.path)
            let refused = inspection.findings.filter { $0.code == "model-format" && $0.severity == .error }
            #expect(refused.count == 1, "\(inspection.findings)")
            #expect(refused.first?.remedy?.contains("SavedModel") == true)
        }
    }

    @Test("the weights must stand beside the index")
    func weights() async throws {
        try await TemporaryFolder.with { folder in
            try Self.copy([Self.index], of: "tf1_checkpoint_index", to: folder, under: "")
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.best?.engine == "TensorFlow" && inspection.recordedVersion == nil)
            #expect(inspection.findings.contains { $0.code == "checkpoint-data-missing" && $0.severity == .error })
        }
    }

    @Test("a graph beside the index, or the SavedModel around it, speaks for it")
    func parts() async throws {
        try await TemporaryFolder.with { folder in
            try Self.copy([Self.index], of: "tf1_checkpoint_index", to: folder, under: "")
            let meta = try InspectionFixture(name: "tf1_checkpoint", engine: nil).mainFile()
            _ = try folder.file("model/model.ckpt-3.meta", holding: Data(contentsOf: meta))
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.recordedVersion == "2.15.1")
            #expect(!inspection.findings.contains { $0.code == "model-several" })
        }
        try await TemporaryFolder.with { folder in
            try Self.copy(["saved_model.pbtxt"], of: "tf_savedmodel_text", to: folder, under: "")
            let index = InspectionFixture(name: "tf1_checkpoint_index", engine: nil).url.appendingPathComponent(
                Self.index)
            _ = try folder.file("model/variables/variables.index", holding: Data(contentsOf: index))
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.best?.recognition.format == "SavedModel (text)")
            #expect(!inspection.findings.contains { $0.code == "model-several" })
        }
    }

    @Test("a text beside the binary is not a second model")
    func both() async throws {
        try await TemporaryFolder.with { folder in
            try Self.copy(["saved_model.pb"], of: "tf_savedmodel", to: folder, under: "")
            _ = try folder.file("model/saved_model.pbtxt", holding: Data("meta_graphs { graph_def { } }".utf8))
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.best?.recognition.format == "SavedModel")
            #expect(!inspection.findings.contains { $0.code == "model-several" })
        }
    }

    @Test(
        "texts that are no SavedModel are none, and a version elsewhere in one is not its own",
        arguments: [
            ("label_map.pbtxt", "item { id: 1 name: 'cat' }", false), ("graph.pbtxt", "node { name: 'x' }", false),
            ("saved_model.pbtxt", "meta_info_def { tensorflow_version: '9.9.9' }", false),
            (
                "saved_model.pbtxt",
                "meta_graphs { graph_def { versions { producer: 27 } node { name: 'meta_graphs { meta_info_def {"
                    + " tensorflow_version: \"9.9.9\" } }' } } # tensorflow_version: '9.9.9'\n}", true
            ),
            ("saved_model.pbtxt", "meta_graphs { x { meta_info_def { tensorflow_version: '9.9.9' } } }", false),
        ])
    func others(_ name: String, _ text: String, _ isModel: Bool) async throws {
        let inspection = try await InspectionHostileTests.inspect(name, Array(text.utf8))
        #expect((inspection.best != nil) == isModel && inspection.recordedVersion == nil)
        if name == "saved_model.pbtxt", !isModel {
            #expect(inspection.findings.contains { $0.code == "file-malformed" })
        }
    }

    @Test("other sorted tables are no checkpoints")
    func otherTables() async throws {
        let magic: [UInt8] = [0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]
        let inspection = try await InspectionHostileTests.inspect(
            "data.index", [UInt8](repeating: 7, count: 60) + magic)
        #expect(inspection.best == nil)
    }
}
