internal import EngineKit
internal import Jansson

/// A request, and the values of the document that its fields come from, while it is being read.
struct RequestDraft {
    var request: ImportRequest
    /// What the reader of `config.json` says about the parts of a configuration that stand in the document.
    var findings: [PackageFinding] = []
    private var origins: [Origin] = []

    private struct Origin {
        let field: ImportField
        let node: JSONNode
        let option: String?
    }

    init(_ request: ImportRequest) { self.request = request }

    /// Keeps where a field was said.
    mutating func note(_ field: ImportField, _ filled: FilledNode) {
        origins.append(Origin(field: field, node: filled.use, option: filled.option))
    }

    /// The requests with their places, found in one pass over the document.
    static func requests(_ drafts: [RequestDraft], in document: JSONDocument) -> [ImportRequest] {
        var locations = document.locations(of: drafts.flatMap { $0.origins.map(\.node) })[...]
        return drafts.map { draft in
            var request = draft.request
            for origin in draft.origins {
                guard let location = locations.popFirst() else { break }
                request.places[origin.field] = FieldPlace(
                    file: document.origin, line: location.line, column: location.column, pointer: location.pointer,
                    option: origin.option)
            }
            return request
        }
    }
}
