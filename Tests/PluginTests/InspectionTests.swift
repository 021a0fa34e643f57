import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Models are recognised by their bytes") struct InspectionTests {
    @Test("engine, version, bounds and Python of what each framework writes", arguments: InspectionFixture.all)
    func fixtures(_ fixture: InspectionFixture) throws {
        let inspection = try Inspecting.path(fixture.url.path)
        #expect(inspection.best?.engine == fixture.engine)
        #expect(inspection.recordedVersion == fixture.version)
        let recognition = inspection.best?.recognition
        #expect(recognition?.frameworkVersionRange?.description == fixture.range)
        #expect(recognition?.python?.description == fixture.python)
        #expect(recognition?.loadsOnPython?.description == fixture.loadsOn)
        guard fixture.engine != nil else { return }
        #expect(recognition?.files.count == fixture.files)
        #expect(recognition?.evidence.isEmpty == false)
        if case .notRecorded(let reason)? = recognition?.frameworkVersion { #expect(!reason.isEmpty) }
        #expect(!inspection.findings.contains { $0.code.hasPrefix("file-") || $0.code.hasPrefix("pickle-") })
    }

    @Test("what evidence names stands where it says", arguments: InspectionFixture.all)
    func places(_ fixture: InspectionFixture) throws {
        let inspection = try Inspecting.path(fixture.url.path)
        for candidate in [inspection.best].compactMap({ $0 }) + inspection.others {
            for evidence in candidate.recognition.evidence {
                guard let offset = evidence.offset else { continue }
                let data = try Data(contentsOf: fixture.url.appendingPathComponent(evidence.file))
                try #require(offset < data.count, "\(evidence)")
                #expect(
                    EvidenceBytes.fit(
                        evidence.what, data.dropFirst(offset),
                        version: candidate.recognition.frameworkVersion.recorded?.text),
                    "\(evidence): \(Array(data.dropFirst(offset).prefix(32)))")
            }
        }
    }

    @Test("a single file says what its package says", arguments: InspectionFixture.all.filter { $0.name != "caffe_v2" })
    func single(_ fixture: InspectionFixture) throws {
        let inspection = try Inspecting.path(try fixture.mainFile().path)
        #expect(inspection.best?.engine == fixture.engine)
        #expect(inspection.recordedVersion == fixture.version)
        // a file has no layout to find fault with
        #expect(!inspection.findings.contains { $0.code == "config-missing" })
    }

    @Test(
        "the name of a file decides nothing",
        arguments: [
            ("tf_keras_h5", "model.keras", "TensorFlow"), ("tf_savedmodel", "export.bin", "TensorFlow"),
            ("sklearn_pickle_m", "model.bin", "Scikit_Learn"), ("xgboost_deprecated_bin", "model.ckpt", "XGBoost"),
            ("xgboost_ubj", "model.bin", "XGBoost"), ("mindspore_ckpt", "weights.data", "MindSpore"),
            ("pytorch_state_dict", "model.m", "PyTorch"), ("sklearn_joblib_gzip", "model.joblib", "Scikit_Learn"),
        ])
    func renamed(_ fixture: String, _ name: String, _ engine: String) async throws {
        let source = try InspectionFixture(name: fixture, engine: engine).mainFile()
        try await TemporaryFolder.with { folder in
            let file = try folder.file("model/\(name)", holding: Data(contentsOf: source))
            #expect(try Inspecting.path(folder.url.path).best?.engine == engine)
            #expect(try Inspecting.path(file.path).best?.engine == engine)
        }
    }

    @Test("a wrapper of one framework around another is the outer one's")
    func wrapper() throws {
        let fixture = InspectionFixture(name: "xgboost_sklearn_wrapper_joblib", engine: "XGBoost")
        let inspection = try Inspecting.path(fixture.url.path)
        #expect(inspection.best?.engine == "XGBoost")
        #expect(!inspection.others.contains { $0.recognition.confidence == .certain })
    }

    @Test("models of several engines: the surest first, the others named")
    func several() async throws {
        try await TemporaryFolder.with { folder in
            for (fixture, name) in [
                ("caffe_v2", "a.caffemodel"), ("sklearn_pickle_m", "b.m"), ("tf_frozen_graph", "c.pb"),
            ] {
                let source = try InspectionFixture(name: fixture, engine: nil).mainFile()
                _ = try folder.file("model/\(name)", holding: Data(contentsOf: source))
            }
            let inspection = try Inspecting.path(folder.url.path)
            #expect(inspection.best?.recognition.confidence == .certain)
            #expect(Set(inspection.others.map(\.engine)).count == 2)
            #expect(inspection.best?.engine == "Scikit_Learn")
        }
    }

    @Test("a PyTorch archive without the members of later releases is bounded by its format's number")
    func formatNumber() async throws {
        let source = try InspectionFixture(name: "pytorch_state_dict", engine: nil).mainFile()
        var data = try Data(contentsOf: source)
        for (member, other) in [("byteorder", "bytewhich"), ("serialization_id", "serialization_no")] {
            while let range = data.range(of: Data(member.utf8)) { data.replaceSubrange(range, with: Data(other.utf8)) }
        }
        let changed = data
        try await TemporaryFolder.with { folder in
            let best = try Inspecting.path(try folder.file("model.pth", holding: changed).path).best
            #expect(best?.engine == "PyTorch")
            #expect(best?.recognition.frameworkVersionRange?.description == ">=1.5")
        }
    }
}
