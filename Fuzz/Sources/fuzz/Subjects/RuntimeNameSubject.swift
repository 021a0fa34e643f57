import RuntimeVocabulary

/// Runtime names: every token is accounted for, and the canonical form is canonical.
enum RuntimeNameSubject: TextSubject {
    static let name = "runtime-name"

    static func run(_ text: String) {
        guard let name = try? RuntimeName(parsing: text) else { return }
        require(name.text == text, "'\(name.text)' keeps the text '\(text)'")
        let again = try? RuntimeName(parsing: name.description)
        require(again == name, "'\(name)' reads back as \(String(describing: again))")
        let canonical = try? RuntimeName(parsing: name.canonical)
        require(
            canonical?.canonical == name.canonical,
            "'\(name.canonical)' is canonical already, not '\(canonical?.canonical ?? "refused")'")
    }
}
