import Foundation
import TestSupport
import Testing

@Suite struct RequestTests {
    private func image(_ line: String) async throws -> String {
        let result = try await Program.run(
            "resolve -q --as-of 2026-11-20 \(line) \(Program.small.joined(separator: " "))")
        #expect(result.status == 0)
        return result.output
    }

    @Test(
        arguments: [
            ("", "registry.eu-1.example.com/base/tensorflow:tf1.13-python2.7-gpu\n"),
            ("--region eu-2", "registry.eu-2.example.com/base/tensorflow:tf1.13-python2.7-gpu\n"),
            ("--region cn-1", "cn.example.com/base/tensorflow:tf1.13-python2.7-gpu\n"),
            ("--set region=cn-1", "cn.example.com/base/tensorflow:tf1.13-python2.7-gpu\n"),
            ("--set registry=my:5000", "my:5000/base/tensorflow:tf1.13-python2.7-gpu\n"),
            ("--set registry=a --set registry=b", "b/base/tensorflow:tf1.13-python2.7-gpu\n"),
            ("--set registry=a --region cn-1", "a/base/tensorflow:tf1.13-python2.7-gpu\n"),
        ])
    func `variables of the image`(options: String, image: String) async throws {
        #expect(try await self.image("-m tf -w gpu -p 2.7 \(options)") == image)
    }

    @Test func `a digest and an image of its own`() async throws {
        let digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
        #expect(try await image("-m tf -w gpu -p 3").hasSuffix("ubuntu_18.04-x86_64@\(digest)\n"))
        #expect(try await image("-r stable") == "registry.eu-1.example.com/acme/special:42\n")
    }

    @Test func `values that make no image are the caller's, faults of the catalog are not`() async throws {
        let given = try await Program.run(["resolve", "-m", "MXNet", "--region", "No Where"])
        #expect(given.status == 2)
        #expect(given.errors.hasSuffix("; correct the values given by --set and --region\n"))
        try await TemporaryFolder.with { folder in
            let file = try folder.file(
                "a.json",
                holding: #"""
                    {"schemaVersion": 1, "name": "a", "variables": {"v": {}}, "hardware": [{"id": "cpu"}],
                     "engines": [{"id": "A", "imageTemplate": "{v}/a:{runtime}"}],
                     "runtimes": [{"engine": "A", "name": "a1", "engineVersion": "1", "hardware": ["cpu"]}]}
                    """#)
            let unset = try await Program.run(["resolve", "-m", "A", "--catalog", file.path])
            #expect(unset.status == 3)
            #expect(unset.errors.contains("{v}"))
            let set = try await Program.run(["resolve", "-q", "-m", "A", "--set", "v=x.io", "--catalog", file.path])
            #expect(set == RunResult(status: 0, output: "x.io/a:a1\n", errors: ""))
        }
    }

    @Test(
        arguments: [
            ("--allow supported", 1), ("--allow deprecated", 0), ("--allow discontinued", 0),
            ("--allow supported --as-of 2024-01-01", 0), ("--as-of 2027-06-29", 0), ("--as-of 2027-06-30", 1),
            ("--as-of 2027-06-30 --allow discontinued", 0),
        ] as [(String, Int32)])
    func `how far along its life an answer may be`(options: String, status: Int32) async throws {
        let day = options.contains("--as-of") ? "" : "--as-of 2026-11-20"
        let result = try await Program.run(
            "resolve -r TensorFlow/python2.7 \(options) \(day) \(Program.small.joined(separator: " "))")
        #expect(result.status == status)
    }

    @Test func `a removed runtime never resolves`() async throws {
        let result = try await Program.run(
            "resolve -r python3.5 --allow discontinued \(Program.small.joined(separator: " "))")
        #expect(result.status == 1)
    }
}
