import Foundation
import Jansson
import TestSupport
import Testing

/// A plugin that fails is an error for commands that need its engine, a warning for the others, and hides nobody.
@Suite struct PluginFailureTests {
    static let ways: [(name: String, script: String?, members: String, says: String)] = [
        ("manifest", nil, #", "unknown": 1"#, "unknown key 'unknown'"),
        ("death", "#!/bin/sh\necho 'no licence' >&2\nexit 3\n", "", "ended with status 3"),
        ("garbage", "#!/bin/sh\necho nonsense\n", "", "is not of the protocol"),
        ("death when asked", PluginFixture.script("bad", "read -r line; exit 4"), "", "ended with status 4"),
        ("wrong id", PluginFixture.script("bad", #"echo '{"id":7}'; sleep 9"#), "", "answered question 7"),
    ]

    @Test(arguments: ways)
    func `a failing plugin`(name: String, script: String?, members: String, says: String) async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            try fixture.plugin("bad", script: script, members: members)
            try fixture.plugin("good", script: PluginFixture.answering("good", #"{"engineVersion":"1.0"}"#))
            let catalog = try fixture.catalog(["bad", "good"])
            func run(_ arguments: String...) async throws -> RunResult {
                try await Run.runtimectl(
                    ["--plugins", folder.url.appendingPathComponent("plugins").path, "--catalog", catalog] + arguments)
            }
            for arguments in [
                ["resolve", "-m", "bad"], ["list", "-m", "bad"], ["show", "bad/bad1.0-python3.8-cpu"],
                ["show", "bad1.0-python3.8-cpu"], ["resolve", "-r", "bad1.0-python3.8-cpu"],
                ["resolve", "-r", "bad/bad1.0-python3.8-cpu"],
            ] {
                let result = try await Run.runtimectl(
                    ["--plugins", folder.url.appendingPathComponent("plugins").path, "--catalog", catalog] + arguments)
                #expect(result.status == 3, "\(arguments): \(result.errors)")
                #expect(result.output.isEmpty)
                #expect(result.errors.contains("plugin 'bad'") && result.errors.contains(says), "\(result.errors)")
            }
            let good = try await run("-q", "resolve", "-m", "good")
            #expect(
                good == RunResult(status: 0, output: "registry.example.org/good:good1.0-python3.8-cpu\n", errors: ""))
            let list = try await run("list")
            #expect(list.status == 0)
            #expect(list.output.contains("good1.0") && !list.output.contains("bad1.0"))
            #expect(list.errors.contains("warning: plugin 'bad'") && list.errors.contains("left out"))
            let export = try await run("catalog", "export")
            #expect(export.status == 3, "an export without some of the rows")
            let json = try await run("-o", "json", "resolve", "-m", "bad")
            #expect(json.status == 3 && json.output.contains("\"plugin-failed\""))
        }
    }

    @Test func `a batch answers what it can and says what it cannot`() async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            try fixture.plugin("bad", script: "#!/bin/sh\nexit 3\n")
            try fixture.plugin("good")
            let requests = #"{"id":1,"modelType":"bad"}"# + "\n" + #"{"id":2,"modelType":"good"}"# + "\n"
            let result = try await Run.runtimectl(
                [
                    "--plugins", folder.url.appendingPathComponent("plugins").path, "--catalog",
                    try fixture.catalog(["bad", "good"]), "resolve", "--batch", "-",
                ], input: requests)
            let lines = result.output.split(separator: "\n")
            #expect(result.status == 3)
            #expect(lines.count == 2)
            #expect(lines.first?.contains("plugin-failed") == true, "\(result.output)")
            #expect(lines.last?.contains("registry.example.org/good") == true, "\(result.output)")
        }
    }

    @Test func `an executable that others can change is not started`() async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            let mark = folder.url.appendingPathComponent("started").path
            let path = try fixture.plugin("bad", script: "#!/bin/sh\ntouch \(mark)\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: "\(path)/bin/run")
            let result = try await Run.runtimectl(
                ["--plugins", path, "--catalog", try fixture.catalog(["bad"]), "resolve", "-m", "bad"])
            #expect(result.status == 3)
            #expect(result.errors.contains("chmod go-w"))
            #expect(!FileManager.default.fileExists(atPath: mark))
        }
    }

    @Test(
        arguments: [
            (#", "unknown": 1"#, nil), ("", "#!/bin/sh\nexit 3\n"),
        ] as [(String, String?)])
    func `a package that nobody knows may be the failed plugin's`(members: String, script: String?) async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            try fixture.plugin("bad", script: script, members: members)
            let package = try folder.file("package/model/model.bin", holding: "nobody's").path
            let plugins = ["--plugins", folder.url.appendingPathComponent("plugins").path]
            let catalog = ["--catalog", try fixture.catalog(["bad"])]
            let alone = try await Run.runtimectl(["inspect", package])
            #expect(alone.status == 1, "\(alone.errors)")
            let inspect = try await Run.runtimectl(plugins + ["inspect", package])
            #expect(inspect.status == 3)
            #expect((inspect.output + inspect.errors).contains("plugin 'bad'"), "\(inspect.output)\(inspect.errors)")
            let resolve = try await Run.runtimectl(plugins + catalog + ["-o", "json", "resolve", "--package", package])
            #expect(resolve.status == 3, "\(resolve.errors)")
            #expect(resolve.output.contains("\"plugin-failed\""), "\(resolve.output)")
        }
    }
}
