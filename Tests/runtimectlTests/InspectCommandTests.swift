import Foundation
import TestSupport
import Testing

@Suite("runtimectl inspect") struct InspectCommandTests {
    static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../PluginTests/Fixtures/models").standardizedFileURL

    struct Answer: Decodable {
        struct Evidence: Decodable { let file, what: String; let offset: Int? }
        struct Finding: Decodable { let code, severity, message: String; let file: String?; let line: Int? }
        struct Other: Decodable { let engine, confidence, format: String; let file: String? }
        let package: String
        let engine, confidence, format, frameworkVersion, frameworkVersionReason, frameworkVersionRange: String?
        let python: String?
        let files: [String]
        let evidence: [Evidence]
        let otherEngines: [Other]
        let findings: [Finding]
    }

    static func inspect(_ path: String) async throws -> (status: Int32, answer: Answer) {
        let result = try await Run.runtimectl(["inspect", path, "--format", "json"])
        return (result.status, try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8)))
    }

    @Test("a recognised model: exit 0, and what was read from where")
    func recognised() async throws {
        let (status, answer) = try await Self.inspect(Self.models.appendingPathComponent("tf_savedmodel").path)
        #expect(status == 0)
        #expect(answer.engine == "TensorFlow" && answer.confidence == "certain" && answer.format == "SavedModel")
        #expect(answer.frameworkVersion == "2.15.1" && answer.frameworkVersionReason == nil)
        #expect(answer.files == ["saved_model.pb"])
        #expect(answer.evidence.first?.offset == 1748)
        #expect(answer.findings.contains { $0.code == "model-file-missing" && $0.severity == "error" })
    }

    @Test("a version that is not recorded comes with its reason and its bounds")
    func unrecorded() async throws {
        let (status, answer) = try await Self.inspect(Self.models.appendingPathComponent("torchscript").path)
        #expect(status == 0)
        #expect(answer.frameworkVersion == nil && answer.frameworkVersionReason?.isEmpty == false)
        #expect(answer.frameworkVersionRange == ">1.13.1" && answer.python == "3.11")
    }

    @Test("models of two engines: both files are named, and neither is in doubt")
    func several() async throws {
        try await TemporaryFolder.with { folder in
            for (model, name) in [
                ("caffe_v2/resnet.caffemodel", "a.caffemodel"), ("mindspore_ckpt/model.ckpt", "b.ckpt"),
            ] {
                _ = try folder.file(
                    "model/\(name)", holding: try Data(contentsOf: Self.models.appendingPathComponent(model)))
            }
            let answer = try await Self.inspect(folder.url.path).answer
            let other = try #require(answer.otherEngines.first)
            #expect(Set([answer.files.first, other.file]) == ["model/a.caffemodel", "model/b.ckpt"])
            #expect(!other.format.isEmpty)
            #expect(answer.findings.contains { $0.code == "models-of-several-engines" && $0.file == other.file })
            let text = try await Run.runtimectl(["inspect", folder.url.path]).output
            #expect(text.contains("beside    \(other.engine)") && !text.contains("could be"))
        }
    }

    @Test("an empty folder is said to be empty, and nothing is missing in it")
    func empty() async throws {
        try await TemporaryFolder.with { folder in
            let result = try await Run.runtimectl(["inspect", folder.url.path])
            #expect(result.status == 1)
            #expect(result.output.hasSuffix("not recognised: the folder is empty\n"))
        }
    }

    @Test("the gravest findings stand first, below a blank line, with a count at the end")
    func summary() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("model/model.pth", holding: "version https://git-lfs.github.com/spec/v1\n")
            _ = try folder.file("model/sub/customize_service.py", holding: "")
            let result = try await Run.runtimectl(["inspect", folder.url.path])
            let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
            let findings = lines.filter { $0.contains("error: ") || $0.contains("warning: ") }
            #expect(findings.count == 3)
            #expect(findings.prefix(2).allSatisfy { $0.contains("error: ") })
            #expect(lines.suffix(3) == ["", "2 errors, 1 warning.", ""])
        }
    }

    @Test("a model of no engine: exit 1, engine null")
    func unknown() async throws {
        let (status, answer) = try await Self.inspect(Self.models.appendingPathComponent("onnx_helper").path)
        #expect(status == 1)
        #expect(answer.engine == nil && answer.confidence == nil && answer.files.isEmpty)
    }

    @Test("what cannot be read: exit 3", arguments: ["/nonexistent", "/dev/null"])
    func unreadable(_ path: String) async throws {
        let result = try await Run.runtimectl(["inspect", path, "-o", "json"])
        #expect(result.status == 3)
        #expect(result.output.contains("\"package-unreadable\""))
        #expect(result.errors.hasPrefix("runtimectl: error: cannot "))
    }

    @Test("what people read", arguments: ["tf_savedmodel", "torchscript", "xgboost_deprecated_bin", "onnx_helper"])
    func table(_ model: String) async throws {
        let result = try await Run.runtimectl(["inspect", model], in: Self.models)
        try Snapshot.expect(result.output, matches: "inspect-\(model).txt")
    }

    @Test("what scripts read")
    func json() async throws {
        let result = try await Run.runtimectl(["inspect", "tf_frozen_graph", "--format=json"], in: Self.models)
        try Snapshot.expect(result.output, matches: "inspect-json.txt")
    }

    @Test("no package: exit 2")
    func usage() async throws {
        #expect(try await Run.runtimectl(["inspect"]).status == 2)
    }

    @Test("the table shows escape sequences of names as text")
    func escapes() async throws {
        try await TemporaryFolder.with { folder in
            let data = try Data(contentsOf: Self.models.appendingPathComponent("mindspore_ckpt/model.ckpt"))
            _ = try folder.file("model/a\u{1B}[31m\n.ckpt", holding: data)
            let result = try await Run.runtimectl(["inspect", folder.url.path])
            #expect(result.status == 0)
            #expect(!result.output.contains("\u{1B}"))
            #expect(result.output.contains("MindSpore (likely)"))
        }
    }

    @Test("a package of very many files is answered in bounded time")
    func many() async throws {
        try await TemporaryFolder.with { folder in
            for index in 0..<1500 { _ = try folder.file("model/\(index % 40)/\(index).bin", holding: "x") }
            // the program is killed, and the test fails, when it takes longer than a minute on a busy machine
            let (status, answer) = try await Self.inspect(folder.url.path)
            #expect(status == 1)
            #expect(answer.findings.contains { $0.code == "many-files" })
        }
    }
}
