import Foundation

/// Reads pages as this program writes them: every attribute in double quotes, every `<` of text escaped.
struct PageReader {
    private(set) var elements: [String] = []
    private(set) var attributes: [String] = []
    private(set) var ids: [String] = []
    private(set) var links: [String] = []
    /// All text between the tags of the body.
    private(set) var text = ""
    /// Tags that do not match.
    private(set) var faults: [String] = []

    private static let void: Set<String> = ["meta", "input", "br"]

    init(_ page: String) throws {
        var open: [String] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            text += rest[..<start]
            let tag = String(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
            if tag == "!doctype html" { continue }
            if tag.hasPrefix("/") {
                if open.popLast() != String(tag.dropFirst()) { faults.append(tag) }
                continue
            }
            let name = String(tag.prefix { $0 != " " })
            elements.append(name)
            read(tag.dropFirst(name.count))
            if !Self.void.contains(name) { open.append(name) }
            if name == "style" || name == "script", let close = rest.range(of: "</\(name)>") {
                rest = rest[close.lowerBound...]
            }
        }
        faults += open
    }

    private mutating func read(_ list: Substring) {
        var rest = list
        while let equals = rest.range(of: "=\"") {
            let name = rest[..<equals.lowerBound].trimmingCharacters(in: .whitespaces)
            guard let quote = rest[equals.upperBound...].firstIndex(of: "\"") else { break }
            let value = String(rest[equals.upperBound..<quote])
            rest = rest[rest.index(after: quote)...]
            attributes.append(name)
            if name == "id" { ids.append(value) }
            if name == "href" { links.append(value) }
        }
        if !rest.allSatisfy(\.isWhitespace) { faults.append(String(list)) }
    }
}
