extension PluginFailure: CustomStringConvertible {
    /// What it did and what to do, with the plugin's name in front: one line. A conflict names all that have part in
    /// it.
    public var description: String {
        if case .conflict = cause { what } else { "plugin '\(plugin)': \(reason)" }
    }

    /// The same without the plugin's name.
    public var reason: String {
        if case .conflict = cause { what } else { "\(what)\(said); \(remedy)" }
    }

    var what: String {
        switch cause {
        case .unreadable(let why): why
        case .manifest(let faults): faults.joined(separator: "; ")
        case .folderName(let name): "its manifest says the name '\(name)', its folder is '\(folder)'"
        case .untrusted(let path, let distrust): Self.text(distrust, path)
        case .cannotStart(let why): why
        case .protocolVersion(let said):
            "its executable speaks protocol \(said), this program speaks \(PluginProtocol.version)"
        case .ended(let how, let question, let isInAnswer):
            "its executable \(Self.text(how)) \(isInAnswer ? "in the middle of" : "without") an answer to '\(question)'"
        case .silence(let seconds, let question, let isInAnswer):
            "its executable gave no \(isInAnswer ? "whole " : "")answer to '\(question)' in "
                + "\(Self.text(seconds: seconds)) and was stopped"
        case .flood(let limit, let question):
            "its executable wrote a line of more than \(limit) bytes for an answer to '\(question)' and was stopped"
        case .garbage(let why, let question): "its executable's answer to '\(question)' is not of the protocol: \(why)"
        case .wrongID(let asked, let answered, let question):
            "its executable answered question \(answered) when asked question \(asked), '\(question)'"
        case .refusal(let why, let question): "it cannot answer '\(question)': \(why)"
        case .incapable(let capability): "its executable does not have the capability '\(capability)'"
        case .conflict(let conflicts): conflicts.map(\.description).joined(separator: "; ")
        }
    }

    var said: String {
        guard !remarks.isEmpty else { return "" }
        let lines = remarks.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
        return "; on standard error it said: \(lines.suffix(400))"
    }

    var remedy: String {
        switch cause {
        case .folderName(let name): "rename the folder to '\(name)', or correct \"name\" in plugin.json"
        case .untrusted(let path, let distrust): Self.remedy(distrust, path)
        case .protocolVersion: "take a version of the plugin for protocol \(PluginProtocol.version)"
        case .unreadable, .manifest: "correct it, or remove '\(folder)'"
        case .refusal: "see what it asks for"
        default: "'runtimectl plugins validate \(folder)' tells more"
        }
    }

    private static func text(_ distrust: Distrust, _ path: String) -> String {
        switch distrust {
        case .writableByOthers: "'\(path)' is writable by others than its owner, so anybody could put code there"
        case .owner(let id): "'\(path)' belongs to user \(id), neither to root nor to you"
        case .outside(let target): "'\(path)' leads out of the plugin's folder, to '\(target)'"
        case .noFile: "'\(path)', its executable, is not there or is no file"
        case .notExecutable: "'\(path)' is not executable"
        case .unreadable(let why): why
        }
    }

    private static func remedy(_ distrust: Distrust, _ path: String) -> String {
        switch distrust {
        case .writableByOthers: "run 'chmod go-w \(path)' if you trust what is in it"
        case .owner: "copy the plugin, so that it is yours, if you trust what is in it"
        case .outside: "put the file itself into the plugin's folder"
        case .noFile: "correct \"executable\" in plugin.json"
        case .notExecutable: "run 'chmod +x \(path)'"
        case .unreadable: "check the path"
        }
    }

    private static func text(_ how: How) -> String {
        switch how {
        case .exit(let status): "ended with status \(status)"
        case .signal(let number): "was ended by signal \(number)"
        case .closedOutput: "closed its output"
        }
    }

    /// Seconds without a fraction where there is none: `5 s`, `0.3 s`.
    private static func text(seconds: Double) -> String {
        let text = String(seconds)
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " s"
    }
}
