import Foundation
import TestSupport

/// Folders of plugins and a catalog, as a test of the whole program needs them.
struct PluginFixture {
    let folder: TemporaryFolder

    /// The repository that the tests were built from.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    /// Writes a plugin for the engine of the same name; with a script it has an executable.
    @discardableResult
    func plugin(
        _ name: String, script: String? = nil, aliases: [String] = [], members: String = "",
        in place: String = "plugins"
    ) throws -> String {
        let words = aliases.map { "\"\($0)\"" }.joined(separator: ", ")
        let executable = script == nil ? "" : #", "executable": "bin/run""#
        let manifest = try folder.file(
            "\(place)/\(name)/plugin.json",
            holding: #"""
                {"apiVersion": 1, "name": "\#(name)", "id": "\#(name)", "version": "1.0.0", "aliases": [\#(words)],
                 "nameTokens": ["\#(name)"]\#(executable)\#(members)}
                """#)
        let path = manifest.deletingLastPathComponent().path
        if let script {
            let program = try folder.file("\(place)/\(name)/bin/run", holding: script).path
            for item in [path, "\(path)/bin", program] {
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: item)
            }
        }
        return path
    }

    /// Writes a catalog with one runtime for each of these engines.
    func catalog(_ engines: [String]) throws -> String {
        let rows = engines.map { engine in
            #"{"engine": "\#(engine)", "name": "\#(engine)1.0-python3.8-cpu", "purposes": ["inference"]}"#
        }
        let declared = engines.map { engine in
            #"{"id": "\#(engine)", "imageTemplate": "registry.example.org/\#(engine):{runtime}"}"#
        }
        return try folder.file(
            "catalog.json",
            holding: #"""
                {"schemaVersion": 1, "name": "fixture", "purposes": ["inference"], "hardware": [{"id": "cpu"}],
                 "engines": [\#(declared.joined(separator: ","))], "runtimes": [\#(rows.joined(separator: ","))]}
                """#
        ).path
    }

    /// A program that greets and then does as it is told.
    static func script(_ name: String, _ body: String) -> String {
        #"""
        #!/bin/sh
        read -r line
        echo '{"hello":{"protocol":1,"plugin":"\#(name)","capabilities":["interpret"]}}'
        \#(body)
        """# + "\n"
    }

    /// Answers every question with one interpretation.
    static func answering(_ name: String, _ interpretation: String) -> String {
        let text = interpretation.replacingOccurrences(of: "\"", with: "\\\"")
        return script(
            name,
            "id=0\nwhile read -r line; do id=$((id+1)); echo \"{\\\"id\\\":$id,\\\"interpretation\\\":\(text)}\"; done")
    }
}
