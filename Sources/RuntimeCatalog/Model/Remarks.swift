/// What a catalog says for readers about an engine, hardware or another of its words; no program acts on it.
public struct Remarks: Hashable, Sendable {
    /// A name for people.
    public let title: String?
    /// The document that states the entry.
    public let source: String?
    /// What a reader should know.
    public let note: String?

    /// Collects what there is.
    public init(title: String? = nil, source: String? = nil, note: String? = nil) {
        self.title = title
        self.source = source
        self.note = note
    }

    /// The remarks of a later catalog over those of an earlier one.
    func overlaid(by later: Remarks) -> Remarks {
        Remarks(title: later.title ?? title, source: later.source ?? source, note: later.note ?? note)
    }
}
