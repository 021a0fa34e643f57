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
                    ["engine": .string($0.engine), "confidence": .string($0.recognition.confidence.rawValue)]
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
            lines += inspection.findings.map { FindingRendering.line($0, style) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var rows: [(String, [String])] {
        guard let best = inspection.best, let recognition else {
            return [("engine", ["not recognised: none of the plugins knows a file of it"])]
        }
        return [
            ("engine", ["\(best.engine) (\(recognition.confidence.rawValue))"]), ("format", [recognition.format]),
            ("version", [version]), ("python", [pythonText]), ("files", files(recognition)),
            ("read", recognition.evidence.map(text)),
            ("could be", inspection.others.map { "\($0.engine) (\($0.recognition.confidence.rawValue))" }),
        ]
    }

    /// What wrote it, and what loads it where that depends on Python.
    private var pythonText: String {
        (python ?? "not recorded") + (recognition?.loadsOnPython.map { "; loads on \($0)" } ?? "")
    }

    var version: String {
        let range = recognition?.frameworkVersionRange.map { " (\($0))" } ?? ""
        if let version = recognition?.frameworkVersion.recorded { return version.text }
        return "not recorded\(range): \(reason ?? "")"
    }

    private func files(_ recognition: PackageRecognition) -> [String] {
        let (shown, rest) = (recognition.files.prefix(Self.filesShown), recognition.files.count - Self.filesShown)
        return Array(shown) + (rest > 0 ? ["and \(rest) more"] : [])
    }

    func text(_ evidence: PackageRecognition.Evidence) -> String {
        "\(evidence.file)" + (evidence.offset.map { " at byte \($0)" } ?? "") + ": \(evidence.what)"
    }
}
