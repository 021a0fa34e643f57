import CommandLineKit
import DeprecationReport

/// What a new catalog does to models, for people.
struct CatalogImpactText {
    let impact: CatalogImpact
    let style: Style
    let width: Int?

    /// How many models are listed in all; the rest is counted.
    static let mostModels = 50

    func write(to output: ReportOutput) throws(ReportError) {
        let read = impact.modelsRead
        try output.write(
            "\n" + style.bold("\(impact.affected) of \(read) \(read == 1 ? "model is" : "models are") affected")
                + " as of \(impact.asOf)\n")
        guard !impact.effects.isEmpty else { return }
        var table = TextTable([
            .init("runtime", overflow: .wrap, minimumWidth: 20), .init("models", alignment: .trailing),
            .init("what changes", overflow: .wrap, minimumWidth: 24),
        ])
        for effect in impact.effects {
            table.append([effect.qualifiedName, String(effect.modelCount), Self.text(effect)])
        }
        try output.write(table.rendered(width: width, style: style))
        try writeModels(to: output)
    }

    private static func text(_ effect: RuntimeEffect) -> String {
        effect.changes.map { change in
            switch change.kind {
            case .lost: "no such runtime any more"
            case .found: "a runtime at last"
            case .unknown: "neither catalog has it, or the row cannot be read"
            case .image, .stage, .next: "\(change.kind.rawValue) \(change.old ?? "none") -> \(change.new ?? "none")"
            }
        }.joined(separator: "; ")
    }

    private func writeModels(to output: ReportOutput) throws(ReportError) {
        var table = TextTable([
            .init("model", overflow: .wrap, minimumWidth: 12), .init("owner", overflow: .wrap, dropOrder: 1),
            .init("runtime", overflow: .wrap, minimumWidth: 20),
            .init("where", overflow: .wrap, minimumWidth: 12, dropOrder: 2),
        ])
        var room = Self.mostModels
        for effect in impact.effects where room > 0 {
            try impact.forEachModel(of: effect, limit: room) { model in
                table.append([
                    model.reference, model.owner ?? "-", effect.qualifiedName, model.place.description,
                ])
            }
            room -= effect.modelCount
        }
        try output.write("\n" + table.rendered(width: width, style: style))
        let more = impact.affected + impact.unknown - Self.mostModels
        if more > 0 { try output.write(style.dim("and \(more) more; --format json lists all of them") + "\n") }
    }
}
