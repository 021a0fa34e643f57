import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Files that were made to mislead") struct InspectionHostileTests {
    static func inspect(_ name: String, _ bytes: [UInt8]) async throws -> PackageInspection {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("model/\(name)", holding: Data(bytes))
            return try Inspecting.path(folder.url.path)
        }
    }

    static func pickle(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// A protobuf field of wire type 2.
    static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
        [number << 3 | 2, UInt8(content.count)] + content
    }

    @Test("a version beside an estimator of somebody else is not scikit-learn's")
    func foreignState() async throws {
        let state = "(dV_sklearn_version\nV9.9.9\nsb."
        let mine = try await Self.inspect("model.m", Self.pickle("(i__main__\nMine\n" + state))
        #expect(mine.best == nil)
        let own = try await Self.inspect("model.m", Self.pickle("(isklearn.svm._classes\nSVC\n" + state))
        #expect(own.best?.engine == "Scikit_Learn" && own.recordedVersion == "9.9.9")
    }

    @Test("a version in a text of an estimator is no version")
    func versionInText() async throws {
        let bytes = Self.pickle("(isklearn.svm._classes\nSVC\n(dVnote\nV_sklearn_version 9.9.9\nsb.")
        let inspection = try await Self.inspect("model.m", bytes)
        #expect(inspection.best?.engine == "Scikit_Learn" && inspection.recordedVersion == nil)
    }

    @Test(
        "a model that runs something is named for it",
        arguments: [
            "(isklearn.svm._classes\nSVC\n0cos\nsystem\n(S'id'\ntR.",
            "(isklearn.svm._classes\nSVC\n.cos\nsystem\n(S'id'\ntR.",
            "(S'id'\nios\nsystem\n0(isklearn.svm._classes\nSVC\n.", "cos\nsystem\n(S'id'\ntR.",
            "cos\nsystem\n(S'id'\ntR.(isklearn.svm._classes\nSVC\n.", "cos\nsystem\n(S'id'\ntR",
        ])
    func dangerous(_ text: String) async throws {
        let inspection = try await Self.inspect("model.m", Self.pickle(text))
        let finding = inspection.findings.first { $0.code == "pickle-dangerous" }
        #expect(finding?.severity == .error)
        #expect(finding?.message.contains("'os.system'") == true, "\(inspection.findings)")
    }

    @Test("a version in the attributes of a node is not MXNet's")
    func nodeAttribute() async throws {
        let symbol = """
            {"nodes": [{"op": "null", "name": "attrs", "attrs": {"mxnet_version": ["int", 10901]}}],
             "arg_nodes": [0], "heads": [[0, 0, 0]]}
            """
        let inspection = try await Self.inspect("m-symbol.json", Array(symbol.utf8))
        #expect(inspection.best?.engine == "MXNet" && inspection.recordedVersion == nil)
    }

    @Test(
        "a number that is no version is not one",
        arguments: [
            "[\"int\", -1]", "[\"int\", 7]", "[\"int\", \"10901\"]", "10901", "[\"int\", 99999999999999999999]",
        ])
    func noVersion(_ value: String) async throws {
        let symbol = "{\"nodes\": [], \"arg_nodes\": [], \"heads\": [], \"attrs\": {\"mxnet_version\": \(value)}}"
        #expect(try await Self.inspect("m-symbol.json", Array(symbol.utf8)).recordedVersion == nil)
    }

    @Test(
        "TensorFlow's version in the forms in which it was written",
        arguments: [
            ("2.15.1", "2.15.1"), ("b'v1.13.2-5-g04256c89d8'", "1.13.2"), ("b'v1.8.0-0-g93bc2e2072'", "1.8.0"),
            ("1.15.0-rc2", "1.15.0-rc2"), ("b'unknown'", nil), ("unknown", nil), ("", nil), ("2.15.1\n3", nil),
        ] as [(String, String?)])
    func tensorFlow(_ text: String, _ version: String?) async throws {
        let info = Self.field(4, Array("serve".utf8)) + Self.field(5, Array(text.utf8))
        let graph = Self.field(4, [0x08, 27])
        let bytes = [0x08, 0x01] + Self.field(2, Self.field(1, info) + Self.field(2, graph))
        let inspection = try await Self.inspect("saved_model.pb", bytes)
        #expect(inspection.best?.engine == "TensorFlow")
        #expect(inspection.recordedVersion == version)
        if version == nil { #expect(inspection.best?.recognition.frameworkVersionRange?.description == "<2.12.1") }
    }

    @Test("a length that lies is a finding")
    func lengths() async throws {
        let bytes: [UInt8] = [0x08, 0x01, 0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x0A, 0x02]
        let inspection = try await Self.inspect("saved_model.pb", bytes)
        #expect(inspection.recordedVersion == nil)
        #expect(inspection.findings.contains { $0.code == "file-truncated" })
    }

    @Test(
        "files of other kinds are no models",
        arguments: [
            ("a.m", "function y = f(x)\n"), ("b.bin", "\0\0\0\0\0\0\0\0"), ("c.json", "{\"version\": [1, 7, 6]}"),
            ("d.json", "{\"learner\": 1, \"version\": [1, 7, 6]}"), ("e.pb", "(text"), ("f.ckpt", "\n\u{3}abc"),
            ("g.pkl", "I1\n."), ("h.pth", "PK"), ("i.onnx", "\u{8}\u{1}\u{12}\u{7}pytorch"), ("j.h5", "\u{89}HDF"),
        ])
    func others(_ name: String, _ content: String) async throws {
        #expect(try await Self.inspect(name, Array(content.utf8)).best == nil)
    }

    @Test("a compressed file that stands for gigabytes is not unpacked")
    func bomb() async throws {
        try await TemporaryFolder.with { folder in
            let result = try await Run.program(
                at: URL(fileURLWithPath: "/bin/sh"),
                ["-c", "(printf '\\200\\004'; head -c 200000000 /dev/zero | tr '\\0' N) | gzip -9 > model.m"],
                in: folder.url)
            try #require(result.status == 0)
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.best == nil)
            #expect(inspection.findings.contains { $0.file == "model.m" && $0.code == "file-too-large" })
        }
    }
}
