internal import Jansson
internal import RuntimeVocabulary

/// What an executable said about a package: `{"inspection": {…}}`, or null when it is not of its engine.
struct InspectionAnswer {
    private(set) var report = InspectorReport.nothing
    private let paths: Set<String>

    private static let keys = [
        "confidence", "format", "frameworkVersion", "frameworkVersionReason", "frameworkVersionRange", "python",
        "evidence", "findings",
    ]

    /// - Parameter paths: the files of the package; what the answer says about others is refused.
    init(_ answer: JSONValue, paths: Set<String>) throws(PluginFailure.Malformed) {
        self.paths = paths
        guard let inspection = answer["inspection"] else { throw .init(what: "it has no \"inspection\"") }
        if inspection == .null { return }
        guard case .object(let members) = inspection else { throw .init(what: "\"inspection\" is no object") }
        for member in members where !Self.keys.contains(member.key) && !member.key.hasPrefix("x-") {
            let known = Self.keys.joined(separator: ", ")
            throw .init(what: "unknown key '\(member.key)' in \"inspection\"; known are \(known)")
        }
        report.recognitions = [try recognition(inspection)]
    }

    private func recognition(_ value: JSONValue) throws(PluginFailure.Malformed) -> PackageRecognition {
        guard let word = try text(value, "confidence"),
            let confidence = PackageRecognition.Confidence(rawValue: word)
        else { throw .init(what: "\"confidence\" is none of certain, likely, possible") }
        guard let format = try text(value, "format") else { throw .init(what: "it has no \"format\"") }
        var evidence: [PackageRecognition.Evidence] = []
        for item in try list(value, "evidence") { evidence.append(try self.evidence(item)) }
        var findings: [PackageFinding] = []
        for item in try list(value, "findings") { findings.append(try finding(item)) }
        var files: [String] = []
        for file in evidence.map(\.file) where !files.contains(file) { files.append(file) }
        return PackageRecognition(
            confidence, format: format, frameworkVersion: try version(value),
            frameworkVersionRange: try parsed(value, "frameworkVersionRange", VersionSpecifier.init(parsing:)),
            python: try parsed(value, "python", PythonSpecifier.init(parsing:)), files: files, evidence: evidence,
            findings: findings)
    }

    private func version(_ value: JSONValue) throws(PluginFailure.Malformed) -> PackageRecognition.FrameworkVersion {
        guard value["frameworkVersion"] != nil else { throw .init(what: "it has no \"frameworkVersion\"") }
        if let version = try parsed(value, "frameworkVersion", ReleaseVersion.init(parsing:)) {
            return .recorded(version)
        }
        guard let reason = try text(value, "frameworkVersionReason") else {
            throw .init(what: "\"frameworkVersion\" is null without a \"frameworkVersionReason\"")
        }
        return .notRecorded(reason: reason)
    }

    private func evidence(_ value: JSONValue) throws(PluginFailure.Malformed) -> PackageRecognition.Evidence {
        guard let file = try file(value), let what = try text(value, "what") else {
            throw .init(what: "a piece of evidence has no \"file\" or no \"what\"")
        }
        return .init(file: file, what: what, offset: try integer(value, "offset"))
    }

    private func finding(_ value: JSONValue) throws(PluginFailure.Malformed) -> PackageFinding {
        guard let code = try text(value, "code"), let message = try text(value, "message") else {
            throw .init(what: "a finding has no \"code\" or no \"message\"")
        }
        guard let word = try text(value, "severity"), let severity = PackageFinding.Severity(rawValue: word) else {
            throw .init(what: "a finding's \"severity\" is none of error, warning, note")
        }
        return PackageFinding(
            code, severity, file: try file(value), line: try integer(value, "line"),
            pointer: try text(value, "pointer"), message: message, remedy: try text(value, "remedy"))
    }
}

extension InspectionAnswer {
    private func text(_ value: JSONValue, _ key: String) throws(PluginFailure.Malformed) -> String? {
        guard let member = value[key], member != .null else { return nil }
        guard case .string(let text) = member else { throw .init(what: "\"\(key)\" is no string") }
        return text
    }

    private func integer(_ value: JSONValue, _ key: String) throws(PluginFailure.Malformed) -> Int? {
        guard let member = value[key], member != .null else { return nil }
        guard case .integer(let number) = member, number >= 0 else {
            throw .init(what: "\"\(key)\" is no number from 0 up")
        }
        return number
    }

    private func file(_ value: JSONValue) throws(PluginFailure.Malformed) -> String? {
        guard let path = try text(value, "file") else { return nil }
        guard paths.contains(path) else { throw .init(what: "\"file\": '\(path)' is no file of the package") }
        return path
    }

    private func list(_ value: JSONValue, _ key: String) throws(PluginFailure.Malformed) -> [JSONValue] {
        guard let member = value[key], member != .null else { return [] }
        guard case .array(let values) = member else { throw .init(what: "\"\(key)\" is no list") }
        return values
    }

    private func parsed<Value>(
        _ value: JSONValue, _ key: String, _ parse: (String) throws(ParseError) -> Value
    ) throws(PluginFailure.Malformed) -> Value? {
        guard let text = try text(value, key) else { return nil }
        do throws(ParseError) {
            return try parse(text)
        } catch {
            throw .init(what: "\"\(key)\": \(error.description)")
        }
    }
}
