/// Writes HTML or XML piece by piece, so that no document is ever in memory as a whole.
///
/// ```swift
/// let xml = MarkupWriter(.xml, to: output)
/// try xml.prologue()
/// try xml.element("testsuites", ["name": report.catalog.name]) { () throws(ReportError) in
///     try xml.write(.element("testsuite", ["name": "deprecated"], ["text"]))
/// }
/// ```
public struct MarkupWriter {
    private let dialect: MarkupDialect
    private let output: ReportOutput

    /// - Parameter output: is given each piece as one text.
    public init(_ dialect: MarkupDialect, to output: ReportOutput) {
        self.dialect = dialect
        self.output = output
    }

    /// Writes what stands at the very beginning: the document type, or the XML declaration.
    public func prologue() throws(ReportError) { try output.write(dialect.prologue) }

    /// Writes a piece, and ends the line.
    public func write(_ markup: Markup) throws(ReportError) {
        var text = ""
        render(markup, into: &text)
        if !text.isEmpty { try output.write(text + "\n") }
    }

    /// Writes an element whose content is written while it is open, each tag on a line of its own.
    public func element(
        _ name: StaticString, _ attributes: MarkupAttributes = [:], _ content: () throws(ReportError) -> Void
    ) throws(ReportError) {
        try output.write("<\(name)\(text(of: attributes))>\n")
        try content()
        try output.write("</\(name)>\n")
    }

    private func render(_ markup: Markup, into text: inout String) {
        switch markup {
        case .text(let content): text += dialect.escape(content, inAttribute: false)
        case .group(let pieces): for piece in pieces { render(piece, into: &text) }
        case .embedded(let code): text += code.text
        case .element(let name, let attributes, let content):
            text += "<\(name)\(self.text(of: attributes))"
            if dialect.isVoid(name.description) {
                text += ">"
            } else if dialect == .xml, content.isEmpty {
                text += "/>"
            } else {
                text += ">"
                for piece in content { render(piece, into: &text) }
                text += "</\(name)>"
            }
        }
    }

    private func text(of attributes: MarkupAttributes) -> String {
        attributes.pairs.map { " \($0.name)=\"\(dialect.escape($0.value, inAttribute: true))\"" }.joined()
    }
}
