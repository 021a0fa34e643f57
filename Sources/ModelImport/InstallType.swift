public import RuntimeVocabulary
private import Suggestions

/// What a model may be deployed as.
public enum InstallType: String, Hashable, Sendable, CaseIterable {
    /// A service that answers at once. The API writes `real-time`, the workflow `real_time`, older pages `realtime`.
    case realTime = "real-time"
    /// A job over many inputs.
    case batch
    /// A service on a device outside the platform.
    case edge

    /// Reads any of the platform's spellings.
    /// - Throws: ``ParseError`` with the nearest one.
    public init(parsing text: String) throws(ParseError) {
        let plain = text.filter { $0 != "-" && $0 != "_" }
        guard let type = Self.allCases.first(where: { $0.rawValue.filter { $0 != "-" } == plain }) else {
            let nearest = Suggestion.nearest(to: text, in: Self.allCases.map(\.rawValue)).first
            throw ParseError(
                kind: "deployment type", text: text, reason: "known: 'real-time', 'batch', 'edge'", nearest: nearest)
        }
        self = type
    }
}
