import EngineKit
import Foundation
import TestSupport
import Testing

@Suite("A pickle that can do harm is told, wherever it stands") struct PickleSafetyTests {
    static let evil = Array("cos\nsystem\n(S'id'\ntR.".utf8)
    static let version: [UInt8] = Array("3\n".utf8)

    static func pickle(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    /// Protocol 4, in which dots in the name lead from attribute to attribute.
    static func calling(_ module: String, _ name: String) -> [UInt8] {
        let (module, name) = (Array(module.utf8), Array(name.utf8))
        var bytes: [UInt8] = [0x80, 4, 0x8C, UInt8(module.count)]
        bytes += module
        bytes += [0x8C, UInt8(name.count)]
        bytes += name
        return bytes + [0x93, 0x8C, 2, 0x69, 0x64, 0x85, 0x52, 0x2E]
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: try InspectionFixture(name: name, engine: nil).mainFile()))
    }

    static func dangers(_ inspection: PackageInspection) -> [String] {
        inspection.findings.filter { $0.code == "pickle-dangerous" && $0.severity == .error }.map(\.message)
    }

    static let lone: [(String, [UInt8])] = [
        ("model.m", evil), ("model.pkl", calling("builtins", "eval")), ("model.pth", evil), ("weights", evil),
        ("model.bin", pickle("N0cos\nsystem\n(tR.")), ("model.data", pickle("I1\n0cos\nsystem\n(tR.")),
        ("model.m", pickle("cos\nsystem\n(tR!")),
    ]

    @Test(
        "without a name of any engine in it",
        arguments: lone)
    func alone(_ name: String, _ bytes: [UInt8]) async throws {
        let inspection = try await InspectionHostileTests.inspect(name, bytes)
        #expect(inspection.best == nil)
        #expect(Self.dangers(inspection).count == 1, "\(inspection.findings)")
    }

    @Test("in front of a model, and behind it")
    func neighbours() async throws {
        let model = try Self.fixture("sklearn_pickle_m")
        for bytes in [Self.calling("os", "system") + model, model + Self.evil] {
            let inspection = try await InspectionHostileTests.inspect("model.m", bytes)
            #expect(Self.dangers(inspection).contains { $0.contains("'os.system'") }, "\(inspection.findings)")
        }
    }

    @Test("beside a model of another engine", arguments: ["tf_savedmodel", "xgboost_json", "mindspore_mindir"])
    func beside(_ name: String) async throws {
        let fixture = InspectionFixture(name: name, engine: nil)
        let main = try fixture.mainFile()
        try await TemporaryFolder.with { folder in
            _ = try folder.file("model/\(main.lastPathComponent)", holding: Data(contentsOf: main))
            let zip = StoredZip(members: [("a/data.pkl", Self.evil), ("a/version", Self.version)])
            _ = try folder.file("model/sub/evil.pth", holding: Data(zip.bytes))
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.best?.recognition.files.first?.contains("evil") == false)
            #expect(inspection.findings.contains { $0.code == "pickle-dangerous" && $0.file == "model/sub/evil.pth" })
        }
    }

    static let archives: [[(String, [UInt8])]] = [
        [("a/data.pkl", evil), ("a/version", version), ("serialized_exported_program.json", pickle("{}"))],
        [("serialized_exported_program.json", pickle("{}")), ("a/data.pkl", evil)],
        [("a/DATA.PKL", evil), ("a/version", version)], [("a/extra/other.pkl", evil)],
        [("metadata.json", pickle("{}")), ("config.json", pickle("{}")), ("x.pickle", evil)],
        [("a/archive.pt", StoredZip(members: [("b/data.pkl", evil)]).bytes)],
        [("a/data/0", pickle("\u{80}\u{2}cos\nsystem\n(tR."))],
    ]

    @Test(
        "in any member of an archive",
        arguments: archives)
    func members(_ members: [(String, [UInt8])]) async throws {
        let zip = StoredZip(members: members.map { (name: $0.0, data: $0.1) })
        let inspection = try await InspectionHostileTests.inspect("model.pth", zip.bytes)
        #expect(Self.dangers(inspection).contains { $0.contains("'os.system'") }, "\(inspection.findings)")
    }

    @Test("in an archive inside of an archive, as deep as that is looked into; deeper is told")
    func nested() async throws {
        var zip = StoredZip(members: [("data.pkl", Self.evil)])
        for depth in 1...5 {
            let inspection = try await InspectionHostileTests.inspect("model.zip", zip.bytes)
            let isTold = inspection.findings.contains { $0.code == "pickle-unread" && $0.severity == .warning }
            #expect(Self.dangers(inspection).isEmpty == isTold, "\(depth): \(inspection.findings)")
            #expect(isTold == (depth > 4))
            zip = StoredZip(members: [("inner.zip", zip.bytes)])
        }
    }

    @Test("the folder that PyTorch loads is that of the first member, and there should be no other")
    func roots() async throws {
        let zip = StoredZip(members: [
            ("b/version", Self.version), ("a/data.pkl", Array("}.".utf8)), ("b/data.pkl", Self.evil),
        ])
        let inspection = try await InspectionHostileTests.inspect("model.pth", zip.bytes)
        #expect(inspection.findings.contains { $0.code == "archive-several-roots" && $0.severity == .error })
        #expect(inspection.findings.contains { $0.code == "result-of-call" && $0.severity == .error })
        #expect(Self.dangers(inspection).contains { $0.contains("b/data.pkl") })
    }

    static let disguises: [(String, String)] = [
        ("torch.nn.modules.module", "os.execvp"), ("torch.serialization", "os.rmdir"),
        ("sklearn.utils", "os.execvp"),
        ("torch.nn.modules.module", "torch.hub.os.system"), ("torch.nn.modules.module", "warnings.sys.modules"),
        ("torch.serialization", "shutil.rmtree"), ("torch.serialization", "pickle.Unpickler"),
        ("numpy.ctypeslib", "load_library"), ("pandas.core.frame", "DataFrame.to_csv"),
        ("pandas.core.frame", "DataFrame.query"), ("joblib.numpy_pickle", "_unpickle"),
        ("torch.jit.unsupported_tensor_ops", "execWrapper"), ("sklearn.externals.six.moves.builtins", "eval"),
    ]

    @Test(
        "what only looks like a part of the framework",
        arguments: disguises)
    func disguised(_ module: String, _ name: String) async throws {
        let zip = StoredZip(members: [("a/data.pkl", Self.calling(module, name)), ("a/version", Self.version)])
        let inspection = try await InspectionHostileTests.inspect("model.pth", zip.bytes)
        #expect(Self.dangers(inspection).contains { $0.contains("'\(module).\(name)'") }, "\(inspection.findings)")
    }

    @Test("a function that makes no tensor is not given to one that calls it")
    func rebuilding() async throws {
        let loader = "ctorch._tensor\n_rebuild_from_type_v2\n("
        for (function, isTold) in [
            ("ctorch._utils\n_rebuild_tensor_v2\n", false), ("ctorch.storage\n_load_from_bytes\n", true),
            ("ctorch._tensor\n_rebuild_from_type_v2\n", true), ("(S'numpy'\nS'x'\nt", true),
        ] {
            let pickle = Array("\(loader)\(function)ctorch\nTensor\n(t(dtR.".utf8)
            let zip = StoredZip(members: [("a/data.pkl", pickle), ("a/version", Self.version)])
            let inspection = try await InspectionHostileTests.inspect("model.pth", zip.bytes)
            #expect(Self.dangers(inspection).isEmpty != isTold, "\(function): \(inspection.findings)")
        }
    }

    static let results: [(String, String, String?)] = [
        ("ccollections\nOrderedDict\n(tR.", "PyTorch zip (state_dict)", nil),
        ("ctorch.nn.modules.linear\nLinear\n)\u{81}}b.", "PyTorch zip (whole module)", "warning whole-module"),
        (
            "ccopy_reg\n_reconstructor\n(ctorch.nn.modules.linear\nLinear\nc__builtin__\nobject\nNtR.",
            "PyTorch zip (whole module)", "warning whole-module"
        ),
        ("ctorch._utils\n_rebuild_parameter\n(tR.", "PyTorch zip (tensor)", nil),
        ("c__main__\nmake\n(tR.", "PyTorch zip (result of calling '__main__.make')", "error result-of-call"),
        ("c__main__\nNet\n(tR.", "PyTorch zip (result of calling '__main__.Net')", "error result-of-call"),
    ]

    @Test(
        "what the pickle of an archive gives",
        arguments: results)
    func kinds(_ pickle: String, _ format: String, _ finding: String?) async throws {
        let zip = StoredZip(members: [("a/data.pkl", Self.pickle("\u{80}\u{2}" + pickle)), ("a/version", Self.version)])
        let inspection = try await InspectionHostileTests.inspect("model.pth", zip.bytes)
        #expect(inspection.best?.recognition.format == format)
        let told = inspection.findings.filter { ["whole-module", "result-of-call"].contains($0.code) }
        #expect(told.map { "\($0.severity) \($0.code)" } == [finding].compactMap { $0 })
    }

    @Test("a pickle that hides behind what only joblib passes by")
    func behindArray() async throws {
        // the wrapper says that as many bytes follow as the evil pickle takes
        let array = """
            (dp0
            cjoblib.numpy_pickle
            NumpyArrayWrapper
            (tR(dVshape
            (I\(Self.evil.count)
            tsVdtype
            cnumpy
            dtype
            (Vu1
            tRsb
            """.utf8
        let bytes = Array(array) + Self.evil + Array("0.".utf8)
        let inspection = try await InspectionHostileTests.inspect("model.m", bytes)
        #expect(Self.dangers(inspection).contains { $0.contains("'os.system'") }, "\(inspection.findings)")
    }

    @Test("a compressed pickle is found by its bytes, inside of a package too")
    func compressed() async throws {
        let gzip = try Self.fixture("sklearn_joblib_gzip")
        for name in ["model.dat", "estimator"] {
            let inspection = try await InspectionHostileTests.inspect(name, gzip)
            #expect(inspection.best?.engine == "Scikit_Learn" && inspection.recordedVersion == "1.3.2")
        }
    }
}
