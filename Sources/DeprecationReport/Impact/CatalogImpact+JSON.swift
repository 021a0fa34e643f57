public import Jansson
internal import RuntimeVocabulary

extension CatalogImpact {
    /// Writes an object with the members of another one, then what the new catalog does to models, one by one.
    public func write(after members: [JSONValue.Member], to output: ReportOutput) throws(ReportError) {
        var stream = JSONStream(output)
        try stream.begin("{")
        for member in members { try stream.member(member.key, member.value) }
        try stream.begin("{", at: "impact")
        try stream.member("asOf", .string(asOf.description))
        for (key, count) in [
            ("modelsRead", modelsRead), ("affected", affected), ("unaffected", unaffected), ("ownImages", ownImages),
            ("unknown", unknown),
        ] { try stream.member(key, .integer(count)) }
        try stream.begin("[", at: "runtimes")
        for effect in effects { try write(effect, to: &stream) }
        try stream.end("]")
        try stream.end("}")
        try stream.end("}")
    }

    private func write(_ effect: RuntimeEffect, to stream: inout JSONStream) throws(ReportError) {
        try stream.begin("{")
        try stream.member("engine", effect.engine.map { .string($0) } ?? .null)
        try stream.member("runtime", effect.name.map { .string($0) } ?? .null)
        let changes = effect.changes.map { change -> JSONValue in
            [
                "kind": .string(change.kind.rawValue), "old": change.old.map { .string($0) } ?? .null,
                "new": change.new.map { .string($0) } ?? .null,
            ]
        }
        try stream.member("changes", .array(changes))
        try stream.member("modelCount", .integer(effect.modelCount))
        try stream.begin("[", at: "models")
        try models.forEach(key: effect.key) { model throws(ReportError) in
            try stream.element(.object(FindingJSON.model(model).map { .init(key: $0.0, value: $0.1) }))
        }
        try stream.end("]")
        try stream.end("}")
    }
}
