import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// What dependencies ask for, held against the runtime.
@Suite struct ImportDependencyTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test("a runtime that is offered for a pin of the framework loads the model")
    func offerThatLoads() async throws {
        let dependencies = """
            , "runtime": "pytorch_1.8.2-cuda_11.1-py_3.7-ubuntu_18.04-x86_64", "dependencies": [
              {"installer": "pip", "packages": [
               {"package_name": "torch", "package_version": "1.4.0", "restraint": "ATMOST"}]}]
            """
        let files = ["config.json": ImportFixture.configuration("PyTorch", dependencies)]
        let empty = try await fixture.answer(files)
        #expect(empty.finding("dependency-framework-version")?.remedy?.contains("'pytorch1.4-python3.7'") == true)
        let script = try await fixture.answer(model: "torchscript", files)
        #expect(
            script.finding("dependency-framework-version")?.remedy == "remove it and use the version of the runtime")
    }

    @Test("a pin of the framework itself is named, with the runtime that has that version")
    func pin() async throws {
        let dependencies = """
            , "runtime": "python3.6", "dependencies": [{"installer": "pip", "packages": [
              {"package_name": "torch", "package_version": "1.8.2", "restraint": "EXACT"}]}]
            """
        let answer = try await fixture.answer(["config.json": ImportFixture.configuration("PyTorch", dependencies)])
        let finding = try #require(answer.finding("dependency-framework-version"))
        #expect(finding.severity == .warning && finding.line == 2)
        #expect(finding.remedy?.contains("pytorch_1.8.2-cuda_11.1") == true)
    }

    @Test("wheels that contradict the runtime are found, whether dependencies name them or not")
    func wheels() async throws {
        let files = [
            "config.json": ImportFixture.configuration("PyTorch", ", \"runtime\": \"python3.7\""),
            "a-1.0-cp36-cp36m-linux_x86_64.whl": "x", "b-1.0-py3-none-manylinux2014_aarch64.whl": "x",
            "c-1.0-py3-none-any.whl": "x",
        ]
        let answer = try await fixture.answer(files)
        let python = answer.findings.map(\.finding).filter { $0.code == "dependency-wheel-python" }
        let platform = answer.findings.map(\.finding).filter { $0.code == "dependency-wheel-platform" }
        #expect(python.map(\.file) == ["model/a-1.0-cp36-cp36m-linux_x86_64.whl"])
        #expect(platform.map(\.file) == ["model/b-1.0-py3-none-manylinux2014_aarch64.whl"])
        #expect((python + platform).allSatisfy { $0.severity == .warning })
    }

    private static func packages(_ packages: String) -> String {
        ", \"dependencies\": [{\"installer\": \"pip\", \"packages\": [\(packages)]}]"
    }

    @Test(
        "files to install are looked for where they are named",
        arguments: [
            ("a-1.0-py3-none-any.whl", "model/a-1.0-py3-none-any.whl", nil),
            ("sub/a-1.0-py3-none-any.whl", "model/sub/a-1.0-py3-none-any.whl", nil),
            ("sub/a-1.0-py3-none-any.whl", "model/a-1.0-py3-none-any.whl", "/home/mind/model/a-1.0-py3-none-any.whl'"),
            ("a-1.0-py3-none-any.whl", "a-1.0-py3-none-any.whl", "outside of the model's folder"),
            ("a-1.0.tar.gz", "model/a-1.0.tar.gz", nil), ("a-1.0.tar.gz", "model/b.txt", "put it there"),
            ("a.zip", "model/q/long-name.zip", "put it there"), ("source/pack", "model/source/pack/setup.py", nil),
            ("source/pack", "model/source/setup.py", "put it there"),
        ] as [(String, String, String?)])
    func files(named: String, file: String, remedy: String?) async throws {
        let configuration = ImportFixture.configuration(
            "PyTorch", Self.packages("{\"package_name\": \"/home/mind/model/\(named)\"}"))
        let answer = try await TemporaryFolder.with { folder in
            _ = try folder.file("model/config.json", holding: configuration)
            _ = try folder.file(file, holding: "x")
            return try fixture.answer(at: folder.url.path)
        }
        let finding = answer.finding("dependency-wheel-missing")
        #expect((finding == nil) == (remedy == nil), "\(answer.told)")
        if let remedy { #expect(finding?.remedy?.contains(remedy) == true, "\(finding?.remedy ?? "")") }
    }

    @Test("dependencies are checked with whatever else is wrong, on the runtime that is named")
    func dependenciesOfUnfitRuntime() async throws {
        let packages = Self.packages(
            """
            {"package_name": "tensorflow", "package_version": "2.15.1", "restraint": "EXACT"},
            {"package_name": "/home/mind/model/nope-1.0-cp36-cp36m-linux_x86_64.whl"}
            """)
        let files = [
            "config.json": ImportFixture.configuration("TensorFlow", ", \"runtime\": \"python2.7\"" + packages)
        ]
        let answer = try await fixture.answer(model: "tf_savedmodel", files)
        #expect(
            answer.codes(.error).isSuperset(of: [
                "runtime-unresolved", "dependency-wheel-missing", "dependency-wheel-python",
            ]))
        #expect(answer.finding("dependency-framework-version")?.message.contains("'python2.7'") == true)
        var unnamed = files
        unnamed["config.json"] = ImportFixture.configuration("TensorFlow", packages)
        let other = try await fixture.answer(model: "tf_savedmodel", unnamed) { $0.runtime = "pythn" }
        #expect(other.codes(.error).isSuperset(of: ["unknown-runtime", "dependency-wheel-missing"]))
    }

    @Test("a runtime whose name says less than the pin is offered")
    func offer() async throws {
        let packages = Self.packages(
            "{\"package_name\": \"tensorflow-gpu\", \"package_version\": \"1.13.1\", \"restraint\": \"EXACT\"}")
        let answer = try await fixture.answer(
            ["config.json": ImportFixture.configuration("TensorFlow", ", \"runtime\": \"tf2.1-python3.7\"" + packages)])
        #expect(
            answer.finding("dependency-framework-version")?.remedy?.contains("'tf1.13-python3.7-gpu'") == true,
            "\(answer.finding("dependency-framework-version")?.remedy ?? "none")")
    }

    @Test("a request that is made in code is held to the same names")
    func packagesInCode() throws {
        for package in [
            ModelConfiguration.Package(name: "-ihttp://evil.example"), .init(name: " numpy"), .init(name: "a/../b"),
            .init(name: "numpy", version: "1\nx", restraint: .exact), .init(name: "numpy", version: "1"),
        ] {
            let answer = try fixture.answer {
                ($0.modelType, $0.location) = ("PyTorch", .obs(bucket: "bucket", path: "a/"))
                $0.dependencies = [.init(installer: "pip", packages: [package])]
            }
            #expect(!answer.isAccepted && answer.codes(.error).count == 1, "\(answer.told)")
        }
    }
}
