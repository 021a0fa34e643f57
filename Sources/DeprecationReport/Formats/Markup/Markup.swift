/// A piece of an HTML page or an XML document.
///
/// Names of elements and attributes are literals of this program, and everything else is escaped when it is written:
/// text from outside cannot become markup.
///
/// ```swift
/// let row: Markup = .element("testcase", ["name": model.name, "line": nil], ["deprecated since ", .text(date)])
/// ```
public indirect enum Markup: Sendable {
    /// Text, escaped for where it stands.
    case text(String)
    /// An element with what it holds.
    case element(StaticString, MarkupAttributes = [:], [Markup] = [])
    /// Several pieces, one after the other.
    case group([Markup])
    /// A style sheet or a script of this program, which stands as it is.
    case embedded(EmbeddedCode)

    /// Nothing.
    public static let nothing = Markup.group([])
}

extension Markup: ExpressibleByStringInterpolation {
    /// Text.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Markup: ExpressibleByArrayLiteral {
    /// Several pieces, one after the other.
    public init(arrayLiteral elements: Markup...) { self = .group(elements) }
}

/// Attributes in the order in which they are written; those whose value is nil are left out.
public struct MarkupAttributes: Sendable, ExpressibleByDictionaryLiteral {
    let pairs: [(name: StaticString, value: String)]

    /// Names, each once, and values.
    public init(dictionaryLiteral elements: (StaticString, String?)...) {
        pairs = elements.compactMap { name, value in value.map { (name, $0) } }
    }
}
