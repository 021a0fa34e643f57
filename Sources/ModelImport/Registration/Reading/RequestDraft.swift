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
        /// The values in a list, with their pointers below it.
        var parts: [(pointer: String, node: JSONNode)] = []
    }

    /// Longer lists are beyond every limit; what is found there is told at the list.
    private static let placedParts = 100

    init(_ request: ImportRequest) { self.request = request }

    /// Keeps where a field was said.
    mutating func note(_ field: ImportField, _ filled: FilledNode) {
        var origin = Origin(field: field, node: filled.use, option: filled.option)
        if filled.option == nil, filled.value.kind == .array {
            let elements = filled.value.array() ?? []
            for (index, element) in elements.enumerated().prefix(Self.placedParts) {
                origin.parts.append(("/\(index)", element))
                guard element.kind == .object, let object = element.object() else { continue }
                origin.parts += object.members.prefix(Self.placedParts).map { ("/\(index)/\($0.key)", $0.value) }
            }
        }
        origins.append(origin)
    }

    /// Takes the place of the model's files.
    mutating func take(_ location: ImportLocation, _ filled: FilledNode) {
        request.location = location
        note(.location, filled)
        guard case .obs = location, filled.value.kind == .string, let text = filled.value.string() else { return }
        request.bareLocation = text.hasPrefix("/") ? text : nil
    }

    /// The requests with their places, found in one pass over the document.
    static func requests(_ drafts: [RequestDraft], in document: JSONDocument) -> [ImportRequest] {
        let nodes = drafts.flatMap { $0.origins.flatMap { origin in [origin.node] + origin.parts.map(\.node) } }
        var locations = document.locations(of: nodes)[...]
        return drafts.map { draft in
            var request = draft.request
            for origin in draft.origins {
                guard let location = locations.popFirst() else { break }
                request.places[origin.field] = FieldPlace(
                    file: document.origin, line: location.line, column: location.column, pointer: location.pointer,
                    option: origin.option)
                for part in origin.parts {
                    request.places[origin.field]?.partLines[part.pointer] = locations.popFirst()?.line
                }
            }
            return request
        }
    }
}
