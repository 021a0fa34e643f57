import Foundation
import TestSupport
import Testing

/// Which of several plugins counts, and what a run does when nobody can say.
@Suite struct PluginConflictTests {
    /// A run with several folders of plugins, and a catalog with one runtime for each of the engines.
    private struct Bench {
        let fixture: PluginFixture
        let places: [String]
        let engines: [String]

        func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> RunResult {
            let folders = places.flatMap { ["--plugins", fixture.folder.url.appendingPathComponent($0).path] }
            return try await Run.runtimectl(
                folders + ["--catalog", try fixture.catalog(engines)] + arguments, environment: environment)
        }
    }

    @Test func `two plugins that claim one word are an error for their engines, and a warning for the others`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            try fixture.plugin("mine", aliases: ["both"])
            try fixture.plugin("yours", aliases: ["both"], in: "others")
            try fixture.plugin("good", in: "others")
            let bench = Bench(fixture: fixture, places: ["plugins", "others"], engines: ["mine", "yours", "good"])
            for arguments in [
                ["resolve", "-m", "mine"], ["list", "-m", "yours"], ["show", "mine/mine1.0-python3.8-cpu"],
                ["show", "mine1.0-python3.8-cpu"], ["catalog", "export"],
            ] {
                let result = try await bench.run(arguments)
                #expect(result.status == 3, "\(arguments): \(result.output)\(result.errors)")
                #expect(result.output.isEmpty)
                #expect(result.errors.contains("both claim the engine name 'both'"), "\(result.errors)")
                for place in ["plugins/mine", "others/yours"] { #expect(result.errors.contains(place)) }
            }
            let json = try await bench.run(["-o", "json", "resolve", "-m", "mine"])
            #expect(json.output.contains("\"plugin-conflict\""), "\(json.output)")
            let good = try await bench.run(["resolve", "-m", "good"])
            #expect(good.status == 0 && good.output.contains("registry.example.org/good:"), "\(good.errors)")
            #expect(good.errors.components(separatedBy: "both claim").count == 2, "\(good.errors)")
            #expect(good.errors.contains("left out: the runtimes of mine, yours"), "\(good.errors)")
            let list = try await bench.run(["list"])
            #expect(list.status == 0 && list.output.contains("good1.0") && !list.output.contains("mine1.0"))
            let plugins = try await bench.run(["plugins", "list"])
            #expect(plugins.status == 0)
            #expect(plugins.output.components(separatedBy: "conflict").count == 3, "\(plugins.output)")
        }
    }

    @Test func `the same plugin found again is shadowed, which the list shows and -v tells`() async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            let data = folder.url.appendingPathComponent("data").path
            try fixture.plugin("mine")
            try fixture.plugin("mine", members: #", "title": "installed""#, in: "data/runtimectl/plugins")
            let bench = Bench(fixture: fixture, places: ["plugins"], engines: ["mine"])
            let environment = ["XDG_DATA_HOME": data]
            let resolve = try await bench.run(["resolve", "-m", "mine"], environment: environment)
            #expect(resolve.status == 0 && resolve.errors.isEmpty, "\(resolve.errors)")
            let verbose = try await bench.run(["-v", "resolve", "-m", "mine"], environment: environment)
            #expect(
                verbose.errors.contains("plugin 'mine' in '\(data)/runtimectl/plugins/mine' is not used"),
                "\(verbose.errors)")
            let list = try await bench.run(["plugins", "list", "-o", "json"], environment: environment)
            #expect(list.output.contains("\"shadowed\"") && list.output.contains("\"ready\""), "\(list.output)")
            #expect(list.output.contains("\"by\": \"\(folder.url.path)/plugins/mine\""), "\(list.output)")
            for place in ["plugins/mine", "data/runtimectl/plugins/mine"] {
                let path = folder.url.appendingPathComponent(place).path
                let validate = try await bench.run(["plugins", "validate", path], environment: environment)
                #expect(validate.status == 0, "\(validate.output)")
            }
        }
    }

    @Test func `plugins that replace each other in a ring are an error that names the ring`() async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            for (name, next) in [("a", "b"), ("b", "c"), ("c", "a")] {
                try fixture.plugin(name, members: #", "replaces": "\#(next)""#)
            }
            let bench = Bench(fixture: fixture, places: ["plugins"], engines: ["a", "b", "c", "other"])
            let failing = try await bench.run(["resolve", "-m", "b"])
            #expect(failing.status == 3)
            #expect(failing.errors.contains("replace each other in a ring"), "\(failing.errors)")
            for name in ["'a'", "'b'", "'c'"] { #expect(failing.errors.contains(name)) }
            let other = try await bench.run(["list", "-m", "other"])
            #expect(other.status == 0, "\(other.errors)")
            #expect(other.errors.components(separatedBy: "in a ring").count == 2, "\(other.errors)")
        }
    }

    @Test func `replacing what is not there is a warning with the nearest engine`() async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            try fixture.plugin("mine", members: #", "replaces": "Tensorflw""#)
            let bench = Bench(fixture: fixture, places: ["plugins"], engines: ["mine"])
            let result = try await bench.run(["resolve", "-m", "mine"])
            #expect(result.status == 0)
            #expect(
                result.errors.contains("warning: plugin 'mine' replaces 'Tensorflw'")
                    && result.errors.contains("did you mean 'TensorFlow'?"), "\(result.errors)")
        }
    }

    @Test func `a name that a failed engine has too is not answered for by another`() async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            try fixture.plugin("bad", script: "#!/bin/sh\nexit 3\n")
            try fixture.plugin("good")
            let catalog = try folder.file(
                "shared.json",
                holding: #"""
                    {"schemaVersion": 1, "name": "fixture", "purposes": ["inference"], "hardware": [{"id": "cpu"}],
                     "engines": [{"id": "bad", "imageTemplate": "r.example/bad:{runtime}"},
                                 {"id": "good", "imageTemplate": "r.example/good:{runtime}"}],
                     "runtimes": [{"engine": "bad", "name": "same1.0-python3.8-cpu", "engineVersion": "1.0",
                                   "aliases": ["other-name"], "purposes": ["inference"]},
                                  {"engine": "good", "name": "same1.0-python3.8-cpu", "engineVersion": "1.0",
                                   "purposes": ["inference"]}]}
                    """#
            ).path
            func resolve(_ runtime: String) async throws -> RunResult {
                try await Run.runtimectl([
                    "--plugins", folder.url.appendingPathComponent("plugins").path, "--catalog", catalog, "-q",
                    "resolve", "-r", runtime,
                ])
            }
            let same = try await resolve("same1.0-python3.8-cpu")
            #expect(same.status == 3 && same.output.isEmpty)
            #expect(same.errors.contains("may be the one of the engine 'bad', which cannot be used"), "\(same.errors)")
            #expect(same.errors.contains("if another is meant, give 'good/same1.0-python3.8-cpu'"), "\(same.errors)")
            #expect(try await resolve("other-name").status == 3)
            #expect(try await resolve("good/same1.0-python3.8-cpu").status == 0)
            let misspelt = try await resolve("other-nam")
            #expect(
                misspelt.status == 1 && misspelt.errors.contains("did you mean 'other-name'?"), "\(misspelt.errors)")
        }
    }
}
