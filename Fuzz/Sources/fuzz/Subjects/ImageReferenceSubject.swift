import RuntimeVocabulary

/// Image references: reading, printing, normalizing.
enum ImageReferenceSubject: TextSubject {
    static let name = "image-reference"

    static func run(_ text: String) {
        guard let reference = try? ImageReference(parsing: text) else { return }
        let again = try? ImageReference(parsing: reference.description)
        require(again == reference, "'\(reference)' reads back as \(String(describing: again))")
        guard let normalized = try? reference.normalized() else { return }
        require((try? normalized.normalized()) == normalized, "'\(normalized)' is normal already")
    }
}
