import Foundation
import Jansson
import ModelImport
import TestSupport
import Testing

/// What an import decided, written down and read again.
@Suite struct ModelLockTests {
    private static let lock = ModelLock(
        toolVersion: "0.1.0", request: ["import": ["model_name": "a"]],
        catalog: .init(name: "modelarts", revision: "2026-11-20", sha256: "ab"), engine: "PyTorch",
        runtime: "python3.6", image: "r.example.org/a:1", digest: nil,
        decisions: [
            .init("modelType", "PyTorch", from: "config.json"), .init("runtime", "python3.6", from: "config.json"),
        ],
        plan: [.init("port", "8080"), .init("health check", "none")], files: [.init("Containerfile", "ab")])

    private static func read(_ text: String) async throws -> ModelLock {
        try await TemporaryFolder.with { folder in
            try ModelLock(file: try folder.file("model.lock.json", holding: text).path)
        }
    }

    @Test("what is written is read")
    func roundTrip() async throws {
        var digested = Self.lock
        (digested.digest, digested.runtime, digested.catalog.revision) = ("sha256:ab", nil, nil)
        for lock in [Self.lock, digested] {
            let read = try await Self.read(lock.json.text(.indented))
            #expect(read == lock)
        }
    }

    @Test(
        "what is no lock is refused",
        arguments: [
            ("", "the file is empty"), ("[]", "expected an object"), ("{}", "lockVersion"),
            ("{\"lockVersion\": 1, \"more\": 1}", "this program reads 2"),
            ("{\"lockVersion\": 2}", "missing key"), ("{\"lockVersion\": \"1\"}", "integer"),
        ])
    func refused(text: String, why: String) async throws {
        do {
            _ = try await Self.read(text)
            Issue.record("read '\(text)'")
        } catch let problem as JSONProblem {
            #expect(problem.description.contains(why), "\(problem)")
        }
    }

    @Test("what changed is told, each thing once, and the catalog and program only as reasons")
    func changes() {
        var later = Self.lock
        #expect(Self.lock.changes(to: later).isEmpty)
        later.toolVersion = "0.2.0"
        later.catalog.sha256 = "cd"
        #expect(Self.lock.changes(to: later).isEmpty)
        #expect(Self.lock.reasons(for: later).map(\.what) == ["catalog SHA-256", "runtimectl"])
        (later.runtime, later.image) = ("python3.7", "r.example.org/a:2")
        later.decisions = [
            .init("modelType", "PyTorch", from: "--model-type"), .init("dependencies", "numpy", from: "x"),
        ]
        #expect(
            Self.lock.changes(to: later).map(\.description) == [
                "runtime: python3.6 -> python3.7", "image: r.example.org/a:1 -> r.example.org/a:2",
                "dependencies: nothing -> numpy",
            ])
    }

    @Test("what the plan says is told, and its files only where nothing else explains them")
    func planned() {
        var later = Self.lock
        later.files = [.init("Containerfile", "cd"), .init("requirements.txt", "ef")]
        #expect(
            Self.lock.changes(to: later).map(\.description) == [
                "Containerfile: ab -> cd", "requirements.txt: nothing -> ef",
            ])
        later.plan = [.init("port", "9000"), .init("health check", "none")]
        #expect(Self.lock.changes(to: later).map(\.description) == ["port: 8080 -> 9000"])
    }
}
