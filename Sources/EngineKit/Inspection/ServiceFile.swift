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
        /// Whether it stands below `try`, `if` or a function, so that it may fail or never be run.
        let isNested: Bool
    }

    /// A parent of a class, as it is written and as the imports make it: `module.Class`.
    struct Parent: Hashable {
        let written: String
        /// What it may be; several when several imports give the name.
        let qualified: [String]
        let className: String
        let line: Int
    }

    /// The longest file that is read, in bytes: services are some hundred lines.
    static let limit = 64 << 10

    private(set) var imports: [Import] = []
    private(set) var parents: [Parent] = []
    /// The functions that stand in something, as methods stand in a class.
    private(set) var methods: [(name: String, line: Int)] = []
    /// What Python would refuse.
    let fault: PythonStatements.Fault?
    /// What only Python 2 reads.
    let python2: PythonStatements.Fault?
    /// Whether nothing but blanks and comments stands in it.
    let isEmpty: Bool

    /// Reads a file's bytes; what is not UTF-8 is skipped over, as it can stand only in texts and comments.
    init(_ bytes: [UInt8]) {
        var found: [(name: String, base: String, line: Int)] = []
        var statements = PythonStatements(bytes)
        var count = 0
        while let statement = statements.next() {
            count += 1
            if let rest = statement.words(after: "from") {
                imports += ServiceFile.membersImported(rest, statement)
            } else if let rest = statement.words(after: "import") {
                imports += ServiceFile.modulesImported(rest, statement)
            } else if let rest = statement.words(after: "class") {
                found += ServiceFile.bases(of: rest).map { ($0.name, $0.base, statement.line) }
            } else if statement.isNested, let rest = statement.words(after: "def"), let (name, _) = rest.cut(at: "(") {
                methods.append((name.trimmed, statement.line))
            }
        }
        fault = statements.fault
        python2 = statements.python2
        isEmpty = count == 0
        let names = Dictionary(grouping: imports, by: \.localName)
        parents = found.map {
            Parent(
                written: $0.base, qualified: ServiceFile.qualified($0.base, by: names), className: $0.name,
                line: $0.line)
        }
    }
}

extension ServiceFile {
    /// `module import A, B as C`
    private static func membersImported(_ text: String, _ statement: PythonStatements.Statement) -> [Import] {
        guard let (module, names) = text.cut(at: " import") else { return [] }
        return names.split(whereSeparator: { ",()".contains($0) }).compactMap { part in
            renamed(part).map { name, localName in
                Import(
                    module: module.trimmed, member: name, localName: localName, line: statement.line,
                    isNested: statement.isNested)
            }
        }
    }

    /// `a.b, c as d`
    private static func modulesImported(_ text: String, _ statement: PythonStatements.Statement) -> [Import] {
        text.split(separator: ",").compactMap { part in
            renamed(part).map { name, localName in
                Import(
                    module: name, member: nil, localName: localName, line: statement.line,
                    isNested: statement.isNested)
            }
        }
    }

    private static func renamed(_ part: Substring) -> (name: String, localName: String)? {
        let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first else { return nil }
        return (name, words.count == 3 && words[1] == "as" ? words[2] : name)
    }

    /// `Name(A, b.C, mixed(1), metaclass=M):`
    private static func bases(of text: String) -> [(name: String, base: String)] {
        guard let (name, rest) = text.cut(at: "(") else { return [] }
        return arguments(rest).map(\.trimmed)
            .filter { !$0.isEmpty && !$0.contains("=") }
            .map { (name.trimmed, $0) }
    }

    /// What stands between commas, up to the bracket that closes the list; none when it is not closed.
    private static func arguments(_ text: String) -> [String] {
        var depth = 0
        var found = [""]
        for character in text {
            if ")]}".contains(character) {
                if depth == 0 { return found }
                depth -= 1
            }
            if "([{".contains(character) { depth += 1 }
            if character == ",", depth == 0 { found.append("") } else { found[found.count - 1].append(character) }
        }
        return []
    }

    /// The names that a dotted name may stand for: the longest part of it that an import gave, and the rest.
    ///
    /// An import that is certain to be run takes the place of those before it.
    private static func qualified(_ base: String, by names: [String: [Import]]) -> [String] {
        var known = base[...]
        var rest = ""
        while true {
            if let found = names[String(known)] {
                let last = found.lastIndex { !$0.isNested } ?? 0
                return found[last...].map { item in
                    (item.member.map { "\(item.module).\($0)" } ?? item.module) + rest
                }
            }
            guard let dot = known.lastIndex(of: ".") else { return [base] }
            rest = known[dot...] + rest
            known = known[..<dot]
        }
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
