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

    private var recognition: PackageRecognition? { inspection.best?.recognition }

    private var reason: String? {
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
            "python": RuntimeJSON.optional(python), "files": .strings(recognition?.files ?? []),
            "evidence": .array((recognition?.evidence ?? []).map(json)),
            "otherEngines": .array(
                inspection.others.map {
                    ["engine": .string($0.engine), "confidence": .string($0.recognition.confidence.rawValue)]
                }),
            "findings": .array(inspection.findings.map(FindingRendering.json)),
        ]
    }

    /// One version where the file names one, else a specifier.
    private var python: String? {
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

    func text(style: Style) -> String {
        var lines = [style.bold(TerminalText.escaped(inspection.package.path)), ""]
        for (label, value) in rows {
            lines.append("  \(style.dim(label.padded(to: 12)))\(TerminalText.escaped(value))")
        }
        if !inspection.findings.isEmpty {
            lines.append("")
            lines += inspection.findings.map { FindingRendering.line($0, style) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var rows: [(String, String)] {
        guard let best = inspection.best, let recognition else {
            return [("engine", "not recognised: none of the plugins knows a file of it")]
        }
        var rows = [
            ("engine", "\(best.engine) (\(recognition.confidence.rawValue))"), ("format", recognition.format),
            ("version", version), ("python", python ?? "not recorded"),
        ]
        rows += InspectionRendering.labelled("files", files(recognition))
        rows += InspectionRendering.labelled("read", recognition.evidence.map(text))
        rows += InspectionRendering.labelled(
            "could be", inspection.others.map { "\($0.engine) (\($0.recognition.confidence.rawValue))" })
        return rows
    }

    private var version: String {
        let range = recognition?.frameworkVersionRange.map { " (\($0))" } ?? ""
        if let version = recognition?.frameworkVersion.recorded { return version.text }
        return "not recorded\(range): \(reason ?? "")"
    }

    private func files(_ recognition: PackageRecognition) -> [String] {
        let (shown, rest) = (recognition.files.prefix(Self.filesShown), recognition.files.count - Self.filesShown)
        return Array(shown) + (rest > 0 ? ["and \(rest) more"] : [])
    }

    private func text(_ evidence: PackageRecognition.Evidence) -> String {
        "\(evidence.what) in \(evidence.file)" + (evidence.offset.map { " at byte \($0)" } ?? "")
    }

    /// The label stands once, before the first.
    private static func labelled(_ label: String, _ values: [String]) -> [(String, String)] {
        values.enumerated().map { ($0.offset == 0 ? label : "", $0.element) }
    }
}
