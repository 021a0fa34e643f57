/// What names, versions and texts of a request may be, by edition of the platform's documents.
///
/// Editions disagree (a version's digits, names that begin with a digit, Chinese letters), and which one a platform
/// follows cannot be seen from here: what any current edition accepts is accepted, and where another current edition
/// would refuse it, a warning names that edition. Rows of editions that are no longer current are there to be looked
/// up, and for ``only(_:)``.
public struct NamingRules: Hashable, Sendable {
    /// A field, or a part of one.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// `model_name`
        case name = "model_name"
        /// `model_version`
        case version = "model_version"
        /// `description`
        case description
        /// One of `labels`.
        case label
        /// How many `labels`.
        case labelCount = "labels"
        /// `doc_name`
        case docName = "doc_name"
        /// `doc_url`
        case docURL = "doc_url"
        /// How many `model_docs`.
        case docCount = "model_docs"
        /// `model_algorithm`
        case algorithm = "model_algorithm"
        /// `param_name`
        case parameterName = "param_name"
        /// `param_desc`
        case parameterDescription = "param_desc"
        /// The path of model files in object storage.
        case location = "source_location"
    }

    /// What one edition says about one field.
    public struct Row: Hashable, Sendable {
        /// The field.
        public var field: Field
        /// The edition, as messages name it: who says it, and when.
        public var edition: String
        /// Whether platforms may still follow it.
        public var isCurrent: Bool
        /// The rule.
        public var rule: NamingRule
        /// The document.
        public var source: String

        /// Makes a row.
        public init(field: Field, edition: String, isCurrent: Bool = true, rule: NamingRule, source: String) {
            self.field = field
            self.edition = edition
            self.isCurrent = isCurrent
            self.rule = rule
            self.source = source
        }
    }

    /// The rows; of one field in the order in which messages name their editions.
    public var rows: [Row]

    /// Makes rules.
    public init(rows: [Row]) { self.rows = rows }

    /// The rules as if some editions were the only current ones; fields that they say nothing about keep theirs.
    public func only(_ editions: Set<String>) -> NamingRules {
        let named = Set(rows.filter { editions.contains($0.edition) }.map(\.field))
        return NamingRules(
            rows: rows.compactMap { row in
                var row = row
                if named.contains(row.field) { row.isCurrent = editions.contains(row.edition) }
                return row
            })
    }

    /// What the current editions say of a value.
    public enum Verdict: Hashable, Sendable {
        /// All accept it.
        case accepted
        /// Some refuse it: each with its reason.
        case disputed([Refusal])
        /// All refuse it: the reason of the one that allows most.
        case refused(Refusal)
    }

    /// An edition that refuses a value.
    public struct Refusal: Hashable, Sendable {
        /// The edition.
        public var edition: String
        /// Why, for the end of a sentence that begins with the value: `does not begin with a letter`.
        public var reason: String
    }

    /// Judges a value of a field: a text, or how many there are.
    public func judge(_ value: String, as field: Field) -> Verdict {
        let current = rows.filter { $0.field == field && $0.isCurrent }
        let refusals = current.compactMap { row in
            row.rule.flaw(in: value).map { Refusal(edition: row.edition, reason: $0) }
        }
        guard let first = refusals.first else { return .accepted }
        return refusals.count == current.count ? .refused(first) : .disputed(refusals)
    }
}
