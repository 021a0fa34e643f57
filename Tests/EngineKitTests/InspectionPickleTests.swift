import ArtifactFormats
import EngineKit
import Foundation
import TestSupport
import Testing

@Suite("Pickles are flagged for what they import") struct InspectionPickleTests {
    static let trust = PickleTrust(prefixes: ["frame."], names: ["wider.Thing"])

    static func codes(_ text: String) async throws -> [String] {
        try await TemporaryFolder.with { folder in
            let file = try folder.file("model.m", holding: text)
            let package = try ModelPackage(path: file.path)
            let facts = Pickle.scan(try package.open(package.files[0]))
            return trust.findings(facts, in: package.files[0]).map { "\($0.code) \($0.message)" }
        }
    }

    @Test(
        "what runs something, by any opcode",
        arguments: [
            ("cos\nsystem\n(S'id'\ntR.", "os.system"), ("cposix\nsystem\n.", "posix.system"),
            ("c__builtin__\neval\n.", "__builtin__.eval"), ("cbuiltins\nexec\n.", "builtins.exec"),
            ("(S'id'\nios\nsystem\n.", "os.system"), ("csubprocess\nPopen\n.", "subprocess.Popen"),
            ("cframe.io\nload\n.", "frame.io.load"), ("cnumpy.f2py\nx\n.", "numpy.f2py.x"),
            ("cnumpy\nload\n.", "numpy.load"), ("cframe.tree\nos.execvp\n.", "frame.tree.os.execvp"),
            ("cframe.tree\nTree.sys.modules\n.", "frame.tree.Tree.sys.modules"),
            ("cframe\nposix_spawn\n.", "frame.posix_spawn"), ("cframe\nspawnlp\n.", "frame.spawnlp"),
            ("cframe\nexeclp\n.", "frame.execlp"),
            ("cframe.six.moves.builtins\nmap\n.", "frame.six.moves.builtins.map"),
            ("cimportlib\nimport_module\n.", "importlib.import_module"),
        ])
    func dangerous(_ pickle: String, _ name: String) async throws {
        let codes = try await Self.codes(pickle)
        #expect(codes.count == 1)
        #expect(codes.first?.hasPrefix("pickle-dangerous") == true && codes.first?.contains("'\(name)'") == true)
    }

    @Test(
        "what belongs to somebody else",
        arguments: [
            "c__main__\nNet\n.", "cmine.models\nNet\n.", "cframework\nX\n.",
            "cframe.tree\nTree.grow\n.", "cframe.tree\ngrow\n(tR.", "cframe.tree\nTree.Inner\n.",
            "cframe.externals.other\nThing\n.",
        ])
    func foreign(_ pickle: String) async throws {
        #expect(try await Self.codes(pickle).map { $0.prefix(14) } == ["pickle-imports"])
    }

    @Test(
        "what models need is not flagged",
        arguments: [
            "cframe.tree\nTree\n.", "cwider\nThing\n.", "ccollections\nOrderedDict\n.", "ccopy_reg\n_reconstructor\n.",
            "cnumpy\nndarray\n.", "cnumpy._core.multiarray\n_reconstruct\n.", "c__builtin__\nset\n.", "I1\n.",
            "cframe.tree\nTree\n(tR.", "cframe.tree\ngrow\n.", "cframe.tree\n_Node\n)\u{81}.",
            "cnumpy.core.multiarray\nscalar\n(tR.", "cnumpy.random._pickle\n__randomstate_ctor\n(tR.",
            "cjoblib.numpy_pickle\nNumpyArrayWrapper\n.", "c__builtin__\nValueError\n(tR.",
        ])
    func harmless(_ pickle: String) async throws {
        #expect(try await Self.codes(pickle).isEmpty)
    }
}
