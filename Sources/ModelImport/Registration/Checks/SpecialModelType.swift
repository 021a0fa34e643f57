/// Model types that are no engines; pages of the platform differ in their case (`Image`, `image`).
enum SpecialModelType: String, CaseIterable {
    /// The image does everything.
    case image = "Image"
    /// The platform's template does everything.
    case template = "Template"
    /// An image, and model files that it loads.
    case custom = "Custom"

    init?(word: String) {
        guard let type = Self.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
            return nil
        }
        self = type
    }
}
