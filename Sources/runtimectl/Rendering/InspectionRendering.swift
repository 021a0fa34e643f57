import CommandLineKit
import EngineKit
import Jansson
import RuntimeVocabulary

/// What inspecting a package found, by the command-line contract.
struct InspectionRendering {
    let inspection: PackageInspection

    init(_ inspection: PackageInspection) {
        self.inspection = inspection
    }

    var isRecognised: Bool { inspection.best != nil }

    var recognition: PackageRecognition? { inspection.best?.recognition }

    var reason: String? {
        if case .notRecorded(let reason)? = recognition?.frameworkVersion { reason } else { nil }
    }

    var json: JSONValue {
        [
            "package": .string(inspection.package.path), "engine": RuntimeJSON.optional(inspection.best?.engine),
            "confidence": RuntimeJSON.optional(recognition?.confidence.rawValue),
            "format": RuntimeJSON.optional(recognition?.format),
            "frameworkVersion": RuntimeJSON.optional(recognition?.frameworkVersion.recorded?.text),
            "frameworkVersionReason": RuntimeJSON.optional(reason),
            "frameworkVersionRange": RuntimeJSON.optional(recognition?.frameworkVersionRange?.description),
            "python": RuntimeJSON.optional(python),
            "loadsOnPython": RuntimeJSON.optional(recognition?.loadsOnPython?.description),
            "files": .strings(recognition?.files ?? []),
            "evidence": .array((recognition?.evidence ?? []).map(json)),
            "otherEngines": .array(
                inspection.others.map {
                    [
                        "engine": .string($0.engine), "confidence": .string($0.recognition.confidence.rawValue),
                        "format": .string($0.recognition.format),
                        "file": RuntimeJSON.optional($0.recognition.files.first),
                    ]
                }),
            "findings": .array(inspection.findings.map(FindingRendering.json)),
        ]
    }

    /// One version where the file names one, else a specifier.
    var python: String? {
        recognition?.python.map { $0.anchor?.description ?? $0.description }
    }

    private func json(_ evidence: PackageRecognition.Evidence) -> JSONValue {
        [
            "file": .string(evidence.file), "what": .string(evidence.what),
            "offset": evidence.offset.map { .integer($0) } ?? .null,
        ]
    }
}

extension InspectionRendering {
    private static let filesShown = 12

    func text(style: Style, width: Int?) -> String {
        var answer = LabelledText(labelWidth: 10, style: style, width: width)
        for (label, values) in rows { answer.add(label, values.map { LabelledText.Value($0) }) }
        var lines = [style.bold(TerminalText.escaped(inspection.package.path)), ""] + answer.lines
        if !inspection.findings.isEmpty {
            lines.append("")
            lines += FindingRendering.lines(inspection.findings, style, width: width)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var rows: [(String, [String])] {
        guard let best = inspection.best, let recognition else { return rowsOfUnknown }
        let doubts = inspection.others.filter(inspection.isDoubt)
        let models = inspection.others.filter { !inspection.isDoubt($0) }
        return [
            ("engine", ["\(best.engine) (\(recognition.confidence.rawValue))"]), ("format", [recognition.format]),
            ("version", [version]), ("python", [pythonText]), ("files", files(recognition)),
            ("evidence", recognition.evidence.map(text)),
            ("could be", doubts.map { "\($0.engine) (\($0.recognition.confidence.rawValue))" }),
            ("beside", models.map(text)), ("config", configuration),
        ]
    }

    /// What was looked at, by whom, and what to do.
    private var rowsOfUnknown: [(String, [String])] {
        let engines = inspection.asked.joined(separator: ", ")
        guard !inspection.package.files.isEmpty else {
            let what =
                inspection.package.findings.isEmpty ? "the folder is empty" : "no file that may be opened is in it"
            return [("engine", ["not recognised: \(what)"])]
        }
        let looked = inspection.filesLookedAt(atMost: Self.filesShown)
        let rest = inspection.package.files.count - looked.count
        return [
            ("engine", ["not recognised: no engine knows a file of it"]),
            ("files", looked.map { "\($0.path) \($0.kind.phrase)" } + (rest > 0 ? ["and \(rest) more"] : [])),
            ("asked", [engines.isEmpty ? "no engine: no plugin inspects packages" : engines]),
            (
                "to do",
                ["give the folder of another engine's plugin with '--plugins DIR'; see 'runtimectl plugins list'"]
            ),
            ("config", configuration),
        ]
    }

    /// The configuration, about which inspecting says no more than where it stands.
    private var configuration: [String] {
        inspection.package.file(inModel: "config.json").map {
            ["\($0.path); its content is checked by an import, not here"]
        } ?? []
    }

    private func text(_ other: PackageInspection.Candidate) -> String {
        let place = other.recognition.files.first.map { ": \($0)" } ?? ""
        return "\(other.engine) (\(other.recognition.confidence.rawValue)), \(other.recognition.format)\(place)"
    }

    /// What wrote it, and what loads it where that depends on Python.
    private var pythonText: String {
        (python ?? "not recorded") + (recognition?.loadsOnPython.map { "; loads on \($0)" } ?? "")
    }

    var version: String {
        if let version = recognition?.frameworkVersion.recorded { return version.text }
        guard let range = recognition?.frameworkVersionRange else { return "not recorded: \(reason ?? "")" }
        return "\(Self.words(for: range)) (not recorded: \(reason ?? ""))"
    }

    /// `newer than 1.13.1, older than 2.0`; clauses that have no such words stay as they are.
    private static func words(for range: VersionSpecifier) -> String {
        range.description.split(separator: ",").map { clause in
            let version = clause.drop { "<>=!~ ".contains($0) }
            switch clause.dropLast(version.count) {
            case ">": return "newer than \(version)"
            case ">=": return "\(version) or newer"
            case "<": return "older than \(version)"
            case "<=": return "\(version) or older"
            default: return String(clause)
            }
        }.joined(separator: ", ")
    }

    private func files(_ recognition: PackageRecognition) -> [String] {
        let (shown, rest) = (recognition.files.prefix(Self.filesShown), recognition.files.count - Self.filesShown)
        return Array(shown) + (rest > 0 ? ["and \(rest) more"] : [])
    }

    func text(_ evidence: PackageRecognition.Evidence) -> String {
        "\(evidence.file)" + (evidence.offset.map { " at byte \($0)" } ?? "") + ": \(evidence.what)"
    }
}
