public import RuntimeVocabulary

/// How people name a recorded model: `NAME/VERSION`, or `NAME` where a version is not needed.
public struct ModelReference: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let name: String
    /// The version; nil when none was given.
    public let version: ModelVersion?

    /// Names a model.
    public init(name: String, version: ModelVersion? = nil) {
        self.name = name
        self.version = version
    }

    /// Reads `NAME` or `NAME/VERSION`.
    /// - Throws: ``ParseError`` for an empty name and for a version that is none.
    public init(parsing text: String) throws(ParseError) {
        guard let slash = text.lastIndex(of: "/") else {
            try self.init(name: text, version: nil, in: text)
            return
        }
        let version: ModelVersion
        do throws(ParseError) {
            version = try ModelVersion(parsing: String(text[text.index(after: slash)...]))
        } catch {
            throw ParseError(
                kind: "model", text: text, reason: "'\(error.text)' is not a model version: \(error.reason)",
                nearest: error.nearest.map { "\(text[...slash])\($0)" })
        }
        try self.init(name: String(text[..<slash]), version: version, in: text)
    }

    private init(name: String, version: ModelVersion?, in text: String) throws(ParseError) {
        guard !name.isEmpty else { throw ParseError(kind: "model", text: text, reason: "the name is empty") }
        self.init(name: name, version: version)
    }

    /// `NAME/VERSION`, or `NAME`.
    public var description: String { version.map { "\(name)/\($0)" } ?? name }
}
