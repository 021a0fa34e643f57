internal import Jansson
internal import RuntimeVocabulary

/// What an executable said about a package: `{"id": …, "inspection": {…}}`, or null when it is not of its engine.
struct InspectionAnswer {
    private(set) var recognition: PackageRecognition?
    private let paths: Set<String>

    private static let keys = [
        "confidence", "format", "frameworkVersion", "frameworkVersionReason", "frameworkVersionRange", "python",
        "loadsOnPython", "evidence", "findings",
    ]

    /// - Parameter paths: the files of the package; what the answer says about others is refused.
    init(_ document: JSONDocument, paths: Set<String>) throws(PluginFailure.Malformed) {
        self.paths = paths
        let answer = document.root.object()
        answer?.allowAnswer("inspection")
        if let node = answer?.required("inspection"), !node.isNull { recognition = node.object().flatMap(read) }
        try document.throwProblems()
    }

    private func read(_ object: JSONObject) -> PackageRecognition? {
        object.allowOnly(Self.keys)
        let confidence = object.required("confidence")?.choice(
            of: PackageRecognition.Confidence.allCases.map(\.rawValue), what: "confidence")
        let format = object.required("format")?.text()
        let version = version(object)
        let range = object.orNull("frameworkVersionRange") { $0.parsed(VersionSpecifier.init(parsing:)) }
        let python = object.orNull("python") { $0.pythonOfAnswer() }
        let pythons = object.orNull("loadsOnPython") { $0.pythonsOfAnswer() }
        let evidence = object["evidence"]?.objects(allowing: Self.keysOfEvidence)?.compactMap(self.evidence)
        let findings = object["findings"]?.objects(allowing: Self.keysOfFinding)?.compactMap(finding)
        guard let confidence = confidence.flatMap(PackageRecognition.Confidence.init(rawValue:)), let format,
            let version
        else { return nil }
        return PackageRecognition(
            confidence, format: format, frameworkVersion: version, frameworkVersionRange: range,
            python: python.flatMap { try? PythonSpecifier(parsing: $0.description) }, loadsOnPython: pythons,
            files: Self.files(evidence ?? []), evidence: evidence ?? [], findings: findings ?? [])
    }

    private func version(_ object: JSONObject) -> PackageRecognition.FrameworkVersion? {
        let reason = object.orNull("frameworkVersionReason") { $0.text() }
        guard let node = object.required("frameworkVersion") else { return nil }
        if !node.isNull { return node.parsed(ReleaseVersion.init(parsing:)).map { .recorded($0) } }
        if let reason { return .notRecorded(reason: reason) }
        object.report(
            "\"frameworkVersion\" is null; say why in \"frameworkVersionReason\"", at: "frameworkVersionReason")
        return nil
    }

    private static let keysOfEvidence = ["file", "what", "offset", "field"]

    private func evidence(_ object: JSONObject) -> PackageRecognition.Evidence? {
        let file = object.required("file").flatMap(file)
        let what = object.required("what")?.text()
        let offset = object.orNull("offset") { $0.integer(in: 0...Int.max) }
        let field = object.orNull("field") {
            $0.choice(of: PackageRecognition.Field.allCases.map(\.rawValue), what: "field")
        }
        guard let file, let what else { return nil }
        return .init(
            file: file, what: what, offset: offset, of: field.flatMap(PackageRecognition.Field.init(rawValue:)))
    }

    private static let keysOfFinding = ["code", "severity", "file", "line", "pointer", "message", "remedy"]

    private func finding(_ object: JSONObject) -> PackageFinding? {
        let code = object.required("code").flatMap(Self.code)
        let severity = object.required("severity")?.choice(
            of: PackageFinding.Severity.allCases.map(\.rawValue), what: "severity")
        let file = object.orNull("file", file)
        let line = object.orNull("line") { $0.integer(in: 1...Int.max) }
        let pointer = object.orNull("pointer") { $0.string() }
        let message = object.required("message")?.text()
        let remedy = object.required("remedy")?.text()
        guard let code, let severity = severity.flatMap(PackageFinding.Severity.init(rawValue:)), let message
        else { return nil }
        return PackageFinding(
            code, severity, file: file, line: line, pointer: pointer, message: message, remedy: remedy)
    }

    /// A word for scripts, as our own findings have.
    private static func code(_ node: JSONNode) -> String? {
        guard let text = node.string() else { return nil }
        let bytes = text.utf8
        if bytes.first?.isLowercase == true, bytes.allSatisfy({ $0.isLowercase || $0.isDigit || $0 == 45 }) {
            return text
        }
        node.report("'\(text)' is not a code; use lower-case letters, digits and '-', beginning with a letter")
        return nil
    }

    private func file(_ node: JSONNode) -> String? {
        guard let path = node.string() else { return nil }
        if paths.contains(path) { return path }
        node.report("'\(path)' is no file of the package")
        return nil
    }

    private static func files(_ evidence: [PackageRecognition.Evidence]) -> [String] {
        var files: [String] = []
        for file in evidence.map(\.file) where !files.contains(file) { files.append(file) }
        return files
    }
}
