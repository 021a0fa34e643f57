/// What a field holds, and so which placeholders it takes.
enum FieldKind {
    /// A text.
    case text
    /// `true` or `false`.
    case flag
    /// A list of texts.
    case texts
    /// An object.
    case object
    /// JSON, or JSON in a string: the workflow declares these fields as `str`.
    case jsonText

    /// Whether values of a placeholder of this type can stand here.
    func takes(_ placeholder: PlaceholderDeclaration) -> Bool {
        switch self {
        case .text: placeholder.kind == .str || placeholder.kind == .enum
        case .flag: placeholder.kind == .bool
        case .texts: placeholder.kind == .list && placeholder.format == "str"
        case .object: placeholder.kind == .json
        case .jsonText: placeholder.kind == .str || placeholder.kind == .json
        }
    }

    /// For messages.
    var types: String {
        switch self {
        case .text: "'str' or 'enum'"
        case .flag: "'bool'"
        case .texts: "'list' of 'str'"
        case .object: "'json'"
        case .jsonText: "'str' or 'json'"
        }
    }
}
