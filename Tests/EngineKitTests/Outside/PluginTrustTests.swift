import EngineKit
import Foundation
import TestSupport
import Testing

/// Which executables and folders are refused before anything is started.
@Suite struct PluginTrustTests {
    private static let script = OutsidePlugin.answering("{}", name: "plugin")

    private func cause(_ path: String) -> PluginFailure.Cause? {
        (OutsidePlugin.load(path) as? UnavailablePlugin)?.failure.cause
    }

    @Test(arguments: [("", 0o777), ("bin", 0o775), ("bin/run", 0o757), ("bin/run", 0o775), ("", 0o1777)])
    func `what others can write to is refused`(item: String, mode: Int) async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("plugin", in: folder, script: Self.script)
            #expect(cause(path) == nil)
            let target = item.isEmpty ? path : "\(path)/\(item)"
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target)
            let real = URL(fileURLWithPath: target).resolvingSymlinksInPath().path
            #expect(cause(path) == .untrusted(path: real, .writableByOthers))
            let failure = try #require((OutsidePlugin.load(path) as? UnavailablePlugin)?.failure)
            #expect(failure.description.contains("run 'chmod go-w \(real)'"))
        }
    }

    @Test(.enabled(if: getuid() == 0, "only root can give files away"), arguments: ["", "bin", "bin/run"])
    func `what belongs to neither root nor the user is refused`(item: String) async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("plugin", in: folder, script: Self.script)
            let target = item.isEmpty ? path : "\(path)/\(item)"
            try FileManager.default.setAttributes(
                [.ownerAccountID: 12345, .groupOwnerAccountID: 12345], ofItemAtPath: target)
            let real = URL(fileURLWithPath: target).resolvingSymlinksInPath().path
            #expect(cause(path) == .untrusted(path: real, .owner(12345)))
        }
    }

    @Test func `a link that leads out of the folder is refused, one within it is not`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("plugin", in: folder, script: Self.script)
            let program = "\(path)/bin/run"
            let files = FileManager.default
            try files.moveItem(atPath: program, toPath: "\(path)/bin/real")
            try files.createSymbolicLink(atPath: program, withDestinationPath: "real")
            #expect(cause(path) == nil)
            try files.removeItem(atPath: program)
            try files.createSymbolicLink(atPath: program, withDestinationPath: "/bin/sh")
            guard case .untrusted(_, .outside)? = cause(path) else { return #expect(Bool(false)) }
        }
    }

    @Test func `a manifest that is a link out of the folder is refused`() async throws {
        try await TemporaryFolder.with { folder in
            let real = try OutsidePlugin.write("plugin", in: folder)
            let other = folder.url.appendingPathComponent("other/plugin").path
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: "\(other)/plugin.json", withDestinationPath: "\(real)/plugin.json")
            guard case .untrusted(_, .outside)? = cause(other) else { return #expect(Bool(false)) }
        }
    }

    @Test(arguments: ["bin/none", "bin", "../plugin/bin/run", "/bin/sh", "bin/../../../bin/sh", ""])
    func `an executable that is no file of the folder is refused`(executable: String) async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("plugin", in: folder, script: Self.script)
            _ = try folder.file(
                "plugin/plugin.json",
                holding: #"""
                    {"apiVersion": 1, "name": "plugin", "id": "plugin", "version": "1.0.0", "aliases": [],
                     "nameTokens": [], "executable": "\#(executable)"}
                    """#)
            #expect(cause(path) != nil || executable == "../plugin/bin/run")
        }
    }

    @Test func `a file that nobody may execute is refused`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("plugin", in: folder, script: Self.script)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(path)/bin/run")
            guard case .untrusted(_, .notExecutable)? = cause(path) else { return #expect(Bool(false)) }
        }
    }
}
