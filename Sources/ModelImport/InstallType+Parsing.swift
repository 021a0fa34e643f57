public import RuntimeCatalog
public import RuntimeVocabulary
private import Suggestions

extension InstallType {
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
