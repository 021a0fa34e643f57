import Foundation
import TestSupport
import Testing

@Suite struct CatalogLocationTests {
    private static let engine =
        #""hardware": [{"id": "cpu"}], "engines": [{"id": "A", "imageTemplate": "a/{runtime}"}]"#

    private func catalog(_ name: String) -> String {
        #"{"schemaVersion": 1, "name": "\#(name)", \#(Self.engine), "runtimes": []}"#
    }

    private func name(_ result: RunResult) throws -> String? { try JSON(result.output)["name"].string }

    @Test func `later catalogs are overlays on the earlier ones`() async throws {
        let options = "--catalog Tests/runtimectlTests/Fixtures/small.json"
        let overlay = "--catalog Tests/runtimectlTests/Fixtures/overlay.json"
        let base = try JSON(try await Program.run("list -m Acme -o json \(options)").output)
        #expect(base["runtimes"].array.map { $0["name"].string } == ["build-42", "python2.7"])
        let both = try JSON(try await Program.run("list -m Acme -o json \(options) \(overlay)").output)
        #expect(both["runtimes"].array.map { $0["name"].string } == ["build-42", "build-43"])
        #expect(both["runtimes"].array.map { $0["python"].strings } == [["3.11"], ["3.11"]])
        let wrongOrder = try await Program.run("list \(overlay) \(options)")
        #expect(wrongOrder.status == 3)
    }

    @Test func `the environment names catalogs, and the command line wins`() async throws {
        try await TemporaryFolder.with { folder in
            let first = try folder.file("first.json", holding: catalog("first")).path
            let second = try folder.file(
                "second.json",
                holding: #"""
                    {"schemaVersion": 1, "runtimes": [
                     {"engine": "A", "name": "a1", "engineVersion": "1", "hardware": ["cpu"]}]}
                    """#)
            let environment = ["RUNTIMECTL_CATALOG": "\(first):\(second.path)"]
            let both = try await Program.run("catalog validate -o json", environment: environment)
            #expect(try name(both) == "first")
            #expect(try JSON(both.output)["runtimes"].integer == 1)
            let given = try await Program.run(
                "catalog validate -o json --catalog catalog/modelarts", environment: environment)
            #expect(try name(given) == "modelarts")
            let empty = try await Program.run("catalog validate -o json", environment: ["RUNTIMECTL_CATALOG": ""])
            #expect(try name(empty) == "modelarts")
            let missing = try await Program.run("list", environment: ["RUNTIMECTL_CATALOG": "/nonexistent"])
            #expect(missing.status == 3)
        }
    }

    @Test func `an installed program finds the catalog of its prefix before the one of the folder`() async throws {
        try await TemporaryFolder.with { folder in
            let program = folder.url.appendingPathComponent("prefix/bin/runtimectl")
            _ = try folder.file("prefix/bin/README", holding: "")
            try FileManager.default.copyItem(at: Run.builtProduct("runtimectl"), to: program)
            _ = try folder.file("here/catalog/modelarts/catalog.json", holding: catalog("here"))
            let here = folder.url.appendingPathComponent("here")
            func found() async throws -> RunResult {
                try await Run.program(at: program, ["catalog", "validate", "-o", "json"], in: here)
            }
            #expect(try await name(found()) == "here")
            _ = try folder.file("prefix/share/runtimectl/catalog/modelarts/a.json", holding: catalog("installed"))
            #expect(try await name(found()) == "installed")

            let link = folder.url.appendingPathComponent("runtimectl")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
            let linked = try await Run.program(at: link, ["catalog", "validate", "-o", "json"], in: here)
            #expect(try name(linked) == "installed")
        }
    }

    @Test func `where none is found, the places are named`() async throws {
        try await TemporaryFolder.with { folder in
            let result = try await Program.run(["list", "-o", "json"], in: folder.url)
            #expect(result.status == 3)
            #expect(result.errors.contains("share/runtimectl/catalog/modelarts', './catalog/modelarts'"))
            #expect(result.errors.contains("--catalog PATH or set RUNTIMECTL_CATALOG"))
            #expect(try JSON(result.output)["error"]["code"].string == "catalog-unreadable")
        }
    }
}
