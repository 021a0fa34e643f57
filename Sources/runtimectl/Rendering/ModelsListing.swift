import CommandLineKit
import Jansson
import ModelRegistry

/// Lists of recorded models, for people and for scripts.
enum ModelsListing {
    static func json(_ page: ModelPage) -> JSONValue {
        [
            "count": .integer(page.models.count), "total": .integer(page.total),
            "models": .array(page.models.map(\.json)),
        ]
    }

    static func table(_ models: [ModelSummary], _ context: CommandContext) -> String {
        let columns: [TextTable.Column] = [
            .init("model", overflow: .wrap, minimumWidth: 16), .init("version"), .init("engine", dropOrder: 1),
            .init("runtime", overflow: .wrap, minimumWidth: 20, dropOrder: 2), .init("source", dropOrder: 4),
            .init("status"), .init("created", dropOrder: 3), .init("labels", overflow: .wrap, dropOrder: 5),
        ]
        let rows = models.map { model in
            [
                model.name, model.version.description, model.engine, model.runtime ?? "-", model.source.rawValue,
                model.status.rawValue, model.createdAt.description,
                model.labels.isEmpty ? "-" : model.labels.joined(separator: " "),
            ]
        }
        return TextTable(columns, rows: rows).rendered(width: context.width, style: context.style)
    }
}
