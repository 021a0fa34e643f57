import CommandLineKit
import Jansson
import ModelRegistry

/// Everything that is recorded of a model, for people.
struct ModelsRecordText {
    let record: ModelRecord

    private var summary: ModelSummary { record.summary }
    private var details: ModelDetails { record.details }

    func text(style: Style, width: Int?) -> String {
        var text = LabelledText(labelWidth: 14, style: style, width: width)
        text.add("status", summary.status.rawValue)
        text.add("created", summary.createdAt.description)
        text.add("id", summary.id)
        text.add("description", details.description)
        text.add("labels", summary.labels.isEmpty ? nil : summary.labels.joined(separator: ", "))
        text.add("engine", summary.engine)
        text.add("runtime", summary.runtime)
        text.add("image", summary.image)
        text.add("digest", details.imageDigest)
        text.add("source", summary.source.rawValue)
        for (label, value) in origin { text.add(label, value) }
        add("docs", details.docs.map { "\($0.name): \($0.url)" }, to: &text)
        add("apis", details.apis.map(Self.line), to: &text)
        add("dependencies", details.dependencies.map(Self.line), to: &text)
        text.add("request", details.request?.text(.compact))
        text.add("catalog", catalog)
        text.add("recorded by", details.toolVersion.map { "runtimectl \($0)" })
        text.add("findings", details.findings.map { Self.value($0, style) })
        return ([style.bold(summary.reference.description), ""] + text.lines).map { $0 + "\n" }.joined()
    }

    private func add(_ label: String, _ lines: [String], to text: inout LabelledText) {
        text.add(label, lines.map { LabelledText.Value($0) })
    }

    private var origin: [(String, String?)] {
        let origin = details.origin
        return [
            ("location", origin.location),
            ("training job", origin.jobID.map { $0 + (origin.jobVersion.map { ", version \($0)" } ?? "") }),
            ("template", origin.templateID), ("subscription", origin.subscriptionID),
        ]
    }

    private var catalog: String? {
        details.catalog.map { catalog in
            catalog.name + (catalog.revision.map { ", revision \($0)" } ?? "")
                + (catalog.sha256.map { ", SHA-256 \($0)" } ?? "")
        }
    }

    private static func line(_ api: ModelAPI) -> String {
        let types = [api.requestContentType, api.responseContentType].map { $0 ?? "-" }
        let protocolName = api.networkProtocol.map { " over \($0)" } ?? ""
        return "\(api.method) \(api.url)\(protocolName): \(types.joined(separator: " -> "))"
    }

    private static func line(_ dependency: ModelDependency) -> String {
        let version = dependency.version.map { " \(dependency.restraint.map { "\($0) " } ?? "")\($0)" } ?? ""
        return "\(dependency.package)\(version) (\(dependency.installer))"
    }

    private static func value(_ finding: ModelFinding, _ style: Style) -> LabelledText.Value {
        let place = finding.file.map { "\($0)\(finding.line.map { ":\($0)" } ?? ""): " } ?? ""
        let attribute: Style.Attribute? =
            switch finding.severity {
            case .error: .red
            case .warning: .yellow
            case .note: nil
            }
        let codes = [finding.code, finding.platformCode].compactMap(\.self).joined(separator: ", ")
        let remedy = finding.remedy.map { "; \($0)" } ?? ""
        return LabelledText.Value(
            "\(place)\(finding.message)\(remedy) [\(codes)]", lead: "\(finding.severity.rawValue): ", attribute)
    }
}
