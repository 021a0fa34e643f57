import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Which Pythons load a pickle") struct PicklePythonTests {
    /// A pickle that names an estimator, and what is to be said of it.
    static func inspect(_ pickle: [UInt8]) async throws -> PackageInspection {
        try await TemporaryFolder.with { folder in
            try Inspecting.path(try folder.file("model.m", holding: Data(pickle)).path)
        }
    }

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let tree = "csklearn.tree\nTree\n"
    private static let array = "cnumpy.core.multiarray\n_reconstruct\n"
    private static let wrapper = "cjoblib.numpy_pickle\nNumpyArrayWrapper\n"

    @Test(
        "the protocol sets the least",
        arguments: [
            ([], nil), ([0x80, 2], nil), ([0x80, 3], ">=3.0"), ([0x80, 4], ">=3.4"), ([0x80, 5], ">=3.8"),
        ] as [([UInt8], String?)])
    func protocols(_ start: [UInt8], _ python: String?) async throws {
        let best = try await Self.inspect(start + Self.bytes(Self.tree + ".")).best
        #expect(best?.engine == "Scikit_Learn")
        #expect(best?.recognition.loadsOnPython?.description == python)
    }

    @Test("what joblib wrote on Python 2 loads there only")
    func joblib() async throws {
        let inspection = try await Self.inspect(Self.bytes("(\(Self.tree)\(Self.wrapper)S'x'\nt."))
        #expect(inspection.best?.recognition.python?.description == "==2.*")
        #expect(inspection.best?.recognition.loadsOnPython?.description == "==2.*")
        #expect(!inspection.findings.contains { $0.code == "pickle-python2" })
    }

    @Test("arrays that Python 2 pickled by itself are a warning: the service can load them")
    func pickle() async throws {
        let inspection = try await Self.inspect(Self.bytes("(\(Self.tree)\(Self.array)S'x'\nt."))
        #expect(inspection.best?.recognition.python?.description == "==2.*")
        #expect(inspection.best?.recognition.loadsOnPython == nil)
        #expect(inspection.findings.contains { $0.code == "pickle-python2" && $0.severity == .warning })
    }

    @Test("byte strings without an array, and arrays of Python 3, are none", arguments: ["S'x'\n", array, "Vx\n"])
    func harmless(_ part: String) async throws {
        let inspection = try await Self.inspect(Self.bytes("(\(Self.tree)\(part)t."))
        #expect(inspection.best?.engine == "Scikit_Learn")
        #expect(!inspection.findings.contains { $0.code == "pickle-python2" })
    }
}
