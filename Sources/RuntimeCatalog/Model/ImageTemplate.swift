internal import EngineKit

/// An image reference with variables: `{registry}/atelier/{engine}:{runtime}`.
public struct ImageTemplate: Hashable, Sendable, CustomStringConvertible {
    /// The variables that every template may use without a declaration.
    public static let builtInVariables = ["engine", "runtime"]

    enum Segment: Hashable, Sendable {
        case text(String)
        case variable(String)
    }

    /// The template as written.
    public let description: String
    let segments: [Segment]

    /// Splits a template at its braces.
    /// - Throws: ``TemplateError`` when a brace has no partner or encloses no variable's name.
    public init(parsing text: String) throws(TemplateError) {
        description = text
        var segments: [Segment] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{" else { throw TemplateError(template: text, reason: "'}' without '{'") }
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "}") else {
                throw TemplateError(template: text, reason: "'{' without '}'")
            }
            let name = String(inside[..<close])
            guard Self.isVariableName(name) else {
                throw TemplateError(
                    template: text,
                    reason: "'{\(name)}' is not a variable; begin with a lower-case letter, then letters, digits or '_'"
                )
            }
            if open > rest.startIndex { segments.append(.text(String(rest[..<open]))) }
            segments.append(.variable(name))
            rest = inside[inside.index(after: close)...]
        }
        if !rest.isEmpty { segments.append(.text(String(rest))) }
        self.segments = segments
    }

    private init() {
        description = ""
        segments = []
    }

    /// Stands for a template that could not be read, while the rest of its catalog is checked.
    static let unusable = ImageTemplate()

    /// Whether a variable may be called so: a lower-case letter, then letters, digits or `_`.
    static func isVariableName(_ name: some StringProtocol) -> Bool {
        name.utf8.first?.isLowercase == true && name.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    }

    /// Names of the variables, in order of appearance.
    public var variables: [String] {
        segments.compactMap { segment in
            if case .variable(let name) = segment { name } else { nil }
        }
    }

    /// No image reference is longer; variables that double each other's values must not fill the memory.
    private static let longest = 4096

    /// Puts values in place of the variables.
    /// - Throws: ``TemplateError`` for a variable that has no value, or a result that is no reference by its length.
    func filled(_ value: (String) throws(TemplateError) -> String?) throws(TemplateError) -> String {
        var result = ""
        for segment in segments {
            switch segment {
            case .text(let text): result += text
            case .variable(let name):
                guard let filling = try value(name) else {
                    throw TemplateError(template: description, reason: "nothing gives the variable '{\(name)}' a value")
                }
                result += filling
            }
            guard result.utf8.count <= Self.longest else {
                throw TemplateError(template: description, reason: "filled in, it is longer than \(Self.longest) bytes")
            }
        }
        return result
    }
}

/// A template that is malformed or cannot be filled in.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The template as written.
    public let template: String
    /// What is wrong with it.
    public let reason: String

    /// The reason, with the template.
    public var description: String { "image template '\(template)': \(reason)" }
}
