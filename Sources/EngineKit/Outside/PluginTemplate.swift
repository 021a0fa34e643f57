internal import Jansson
private import RuntimeVocabulary
public import SystemInterface

/// The start of a plugin: a folder that passes the conformance suite as it is.
public struct PluginTemplate: Sendable {
    /// One file of the template.
    public struct File: Hashable, Sendable {
        /// Relative to the plugin's folder.
        public let path: String
        /// What it holds.
        public let text: String
        /// Whether it is a program.
        public let isExecutable: Bool
    }

    /// The plugin's name, which is its folder's.
    public let name: String
    /// The engine's id.
    public let engine: String
    /// Whether it has an executable.
    public let isExecutable: Bool

    /// Describes a template.
    /// - Parameter engine: the engine's id; the plugin's name when nil.
    public init(name: String, engine: String?, isExecutable: Bool) {
        self.name = name
        self.engine = engine ?? name
        self.isExecutable = isExecutable
    }

    /// The files of the template.
    public var files: [File] {
        let manifest = File(path: "plugin.json", text: manifest.text(.indented) + "\n", isExecutable: false)
        return isExecutable ? [manifest, File(path: executable, text: script, isExecutable: true)] : [manifest]
    }

    /// Writes the folder.
    /// - Parameter parent: the folder that it is made in.
    /// - Returns: the path of the new folder.
    /// - Throws: when it exists already, or cannot be written.
    public func write(in parent: String) throws(SystemError) -> String {
        let folder = "\(parent)/\(name)"
        try Files.makeFolder(folder)
        if isExecutable { try Files.makeFolder("\(folder)/bin") }
        for file in files {
            try Files.writeAtomically(Array(file.text.utf8), to: "\(folder)/\(file.path)")
            // not left to the umask: a group that may write would have it refused
            try Files.setPermissions(file.isExecutable ? 0o755 : 0o644, of: "\(folder)/\(file.path)")
        }
        for folder in [folder] + (isExecutable ? ["\(folder)/bin"] : []) {
            try Files.setPermissions(0o755, of: folder)
        }
        return folder
    }

    private var executable: String { "bin/\(name)" }

    private var manifest: JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "apiVersion", value: .integer(PluginManifest.apiVersion)),
            .init(key: "name", value: .string(name)), .init(key: "id", value: .string(engine)),
            .init(key: "version", value: "0.1.0"), .init(key: "title", value: .string(engine)),
            .init(key: "aliases", value: .array([])), .init(key: "nameTokens", value: .strings(tokens)),
        ]
        if isExecutable { members.append(.init(key: "executable", value: .string(executable))) }
        members.append(
            .init(
                key: "interpretation",
                value: [
                    "unsuffixedHardware": [
                        "hardware": ["cpu"], "source": "say which document states it",
                        "note": "The hardware of a legacy name without -cpu or -gpu.",
                    ]
                ]))
        return .object(members)
    }

    /// The engine's id as a word of runtime names: lower-case letters only, because a digit would begin a version.
    private var tokens: [String] {
        let word = engine.lowercased().filter { ("a"..."z").contains($0) }
        let isRead = (try? RuntimeName(parsing: "\(word)1.2-python3.7"))?.frameworks.contains { $0.name == word }
        return isRead ?? false ? [word] : []
    }

    private var script: String {
        """
        #!/usr/bin/env python3
        \"\"\"Answers runtimectl's questions about \(engine): one JSON object a line, in and out.\"\"\"
        import json
        import os
        import sys


        def interpret(question):
            # What the name or the manifest says already can be left out. For example:
            # if question["name"] == "python2.7":
            #     return {"interpretation": {"engineVersion": "1.0"}}
            return {"interpretation": {}}


        def inspect(question):
            # Read the files' bytes, and never load or unpickle them. null: no model of this engine. For example:
            # for name in question["files"]:
            #     with open(os.path.join(question["package"], name), "rb") as file:
            #         if file.read(4) == b"MINE":
            #             return {"inspection": {
            #                 "confidence": "certain", "format": "My format", "frameworkVersion": None,
            #                 "frameworkVersionReason": "the format records none",
            #                 "evidence": [{"file": name, "what": "magic", "offset": 0}]}}
            return {"inspection": None}


        ANSWERS = {"interpret": interpret, "inspect": inspect}

        for line in sys.stdin:
            message = json.loads(line)
            if "hello" in message:
                answer = {"hello": {"protocol": 1, "plugin": "\(name)", "capabilities": list(ANSWERS)}}
            else:
                asked = [key for key in message if key in ANSWERS]
                try:
                    answer = ANSWERS[asked[0]](message[asked[0]]) if asked else {"error": "not a question I know"}
                except OSError as why:
                    answer = {"error": str(why)}
                answer["id"] = message["id"]
            print(json.dumps(answer), flush=True)

        """
    }
}
