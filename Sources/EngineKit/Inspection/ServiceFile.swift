/// What a `customize_service.py` says about its parent classes, found in its text.
///
/// Nothing is executed, and the text need not be a correct program: only its `import` and `class` statements are
/// looked at, as they stand outside of comments and of texts in triple quotes.
struct ServiceFile {
    /// An imported name, and what it stands for.
    struct Import: Hashable {
        /// The module: `model_service.python_model_service`.
        let module: String
        /// The name taken from it; `nil` for `import module`, `*` for all.
        let member: String?
        /// What the file calls it.
        let localName: String
        let line: Int
    }

    /// A parent of a class, as it is written and as the imports make it: `module.Class`.
    struct Parent: Hashable {
        let written: String
        let qualified: String
        let className: String
        let line: Int
    }

    private(set) var imports: [Import] = []
    private(set) var parents: [Parent] = []

    /// Reads a file's bytes; what is not UTF-8 is skipped over, as it can stand only in texts and comments.
    init(_ bytes: [UInt8]) {
        var found: [(name: String, base: String, line: Int)] = []
        for statement in PythonStatements(bytes) {
            if let rest = statement.words(after: "from") {
                readFrom(rest, statement.line)
            } else if let rest = statement.words(after: "import") {
                readImport(rest, statement.line)
            } else if let rest = statement.words(after: "class") {
                found += ServiceFile.bases(of: rest).map { ($0.name, $0.base, statement.line) }
            }
        }
        parents = found.map {
            Parent(written: $0.base, qualified: qualified($0.base), className: $0.name, line: $0.line)
        }
    }

    /// `module import A, B as C`
    private mutating func readFrom(_ text: String, _ line: Int) {
        guard let (module, names) = text.cut(at: " import") else { return }
        for part in names.split(whereSeparator: { ",()".contains($0) }) {
            guard let (name, localName) = ServiceFile.renamed(part) else { continue }
            imports.append(Import(module: module.trimmed, member: name, localName: localName, line: line))
        }
    }

    /// `a.b, c as d`
    private mutating func readImport(_ text: String, _ line: Int) {
        for part in text.split(separator: ",") {
            guard let (name, localName) = ServiceFile.renamed(part) else { continue }
            imports.append(Import(module: name, member: nil, localName: localName, line: line))
        }
    }

    private static func renamed(_ part: Substring) -> (name: String, localName: String)? {
        let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first else { return nil }
        return (name, words.count == 3 && words[1] == "as" ? words[2] : name)
    }

    /// `Name(A, b.C, metaclass=M):`
    private static func bases(of text: String) -> [(name: String, base: String)] {
        guard let (name, rest) = text.cut(at: "("), let (list, _) = rest.cut(at: ")") else { return [] }
        return list.split(separator: ",").map { String($0).trimmed }
            .filter { !$0.isEmpty && !$0.contains("=") }
            .map { (name.trimmed, $0) }
    }

    private func qualified(_ base: String) -> String {
        for item in imports.reversed() {
            if let member = item.member {
                if item.localName == base { return "\(item.module).\(member)" }
                if base.hasPrefix(item.localName + ".") {
                    return "\(item.module).\(member)" + base.dropFirst(item.localName.count)
                }
            } else if base.hasPrefix(item.localName + ".") {
                return item.module + base.dropFirst(item.localName.count)
            }
        }
        return base
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The text before and after the first `mark`.
    fileprivate func cut(at mark: String) -> (String, String)? {
        guard let range = firstRange(of: mark) else { return nil }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }

    private func firstRange(of mark: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            let rest = self[index...]
            if rest.hasPrefix(mark) { return index..<self.index(index, offsetBy: mark.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
