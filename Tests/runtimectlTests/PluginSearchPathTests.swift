import Foundation
import TestSupport
import Testing

/// Where plugins are found.
@Suite struct PluginSearchPathTests {
    @Test(arguments: ["option", "option for one", "environment", "XDG_DATA_HOME", "HOME", "prefix"])
    func `a plugin is found by`(way: String) async throws {
        try await TemporaryFolder.with { folder in
            let fixture = PluginFixture(folder: folder)
            let base = folder.url.path
            var program = try Run.builtProduct("runtimectl")
            var options: [String] = []
            var environment: [String: String] = [:]
            var place = "plugins"
            switch way {
            case "option": options = ["--plugins", "\(base)/plugins/"]
            case "option for one": options = ["--plugins=\(base)/plugins/mine"]
            case "environment": environment = ["RUNTIMECTL_PLUGINS": "\(base)/plugins:"]
            case "XDG_DATA_HOME":
                environment = ["XDG_DATA_HOME": "\(base)/data"]
                place = "data/runtimectl/plugins"
            case "HOME":
                environment = ["HOME": base]
                place = ".local/share/runtimectl/plugins"
            default:
                place = "prefix/lib/runtimectl/plugins"
                let bin = folder.url.appendingPathComponent("prefix/bin")
                try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
                try FileManager.default.copyItem(at: program, to: bin.appendingPathComponent("runtimectl"))
                program = bin.appendingPathComponent("runtimectl")
            }
            try fixture.plugin("mine", in: place)
            let result = try await Run.program(
                at: program, options + ["--catalog", try fixture.catalog(["mine"]), "engines"],
                environment: environment)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.contains("mine    mine"), "\(result.output)")
        }
    }

    @Test(arguments: [["--plugins", "/nonexistent/plugins"], []])
    func `a folder that was named must be there`(options: [String]) async throws {
        let environment = options.isEmpty ? ["RUNTIMECTL_PLUGINS": "/nonexistent/plugins"] : [:]
        let result = try await Run.runtimectl(options + ["plugins", "list"], environment: environment)
        #expect(result.status == 3)
        #expect(result.errors.contains("/nonexistent/plugins"))
    }
}
