import EngineKit
import Foundation
import TestSupport

/// A plugin's folder that a test makes, with a program that behaves as the test wants.
enum OutsidePlugin {
    /// The answer to `hello` of a good program.
    static func hello(_ name: String, capabilities: String = #"["interpret"]"#) -> String {
        #"{"hello":{"protocol":1,"plugin":"\#(name)","capabilities":\#(capabilities)}}"#
    }

    /// A program in sh that greets well and then does as it is told.
    static func afterHello(_ body: String, name: String = "bad", capabilities: String = #"["interpret"]"#) -> String {
        "#!/bin/sh\nread -r line\necho '\(hello(name, capabilities: capabilities))'\n\(body)\n"
    }

    /// A program in sh that answers every question about a name in the same way.
    static func answering(_ interpretation: String, name: String) -> String {
        afterHello(
            #"""
            id=0
            while read -r line; do id=$((id + 1)); echo "{\"id\":$id,\"interpretation\":\#(quoted(interpretation))}"; done
            """#, name: name)
    }

    private static func quoted(_ json: String) -> String {
        json.replacingOccurrences(of: "\"", with: "\\\"")
    }

    /// Writes the folder; without a script the plugin is its manifest alone.
    @discardableResult
    static func write(
        _ name: String, in folder: TemporaryFolder, id: String? = nil, script: String? = nil, manifest: String? = nil,
        also members: String = ""
    ) throws -> String {
        let executable = script == nil ? "" : #", "executable": "bin/run""#
        let text =
            manifest
                ?? #"""
                {"apiVersion": 1, "name": "\#(name)", "id": "\#(id ?? name)", "version": "1.0.0", "aliases": [],
                 "nameTokens": ["\#(name)"]\#(executable)\#(members)}
                """#
        let file = try folder.file("\(name)/plugin.json", holding: text)
        let path = file.deletingLastPathComponent().path
        if let script {
            let program = try folder.file("\(name)/bin/run", holding: script).path
            for (item, mode) in [(path, 0o755), ("\(path)/bin", 0o755), (program, 0o755)] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: item)
            }
        }
        return path
    }

    /// Loads a folder with a deadline that a test can wait for.
    static func load(_ path: String, seconds: Double = 5, memory: UInt64 = 1 << 30, processorSeconds: UInt64 = 60)
        -> any EnginePlugin
    {
        let limits = PluginProtocol.Limits(
            deadline: UInt64(seconds * 1e9), lineLength: 1 << 20, memory: memory, processorSeconds: processorSeconds)
        return PluginFolder(path: path, origin: .option).load(limits: limits)
    }
}
