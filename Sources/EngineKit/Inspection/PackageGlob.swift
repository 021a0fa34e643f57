/// A pattern for the files of a model folder, as `plugin.json` writes them.
///
/// `*` stands for any characters of one path component, `?` for one of them, `**` for any characters across
/// components; everything else is literal, and case counts.
public struct PackageGlob: Hashable, Sendable, CustomStringConvertible {
    /// The pattern as written.
    public let text: String
    private let parts: [Part]

    private enum Part: Hashable {
        case byte(UInt8)
        case one
        case many
        case manyAcross
    }

    /// Makes a pattern; every text is one.
    public init(_ text: String) {
        self.text = text
        var parts: [Part] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "?"): parts.append(.one)
            case UInt8(ascii: "*") where parts.last == .many: parts[parts.count - 1] = .manyAcross
            case UInt8(ascii: "*") where parts.last == .manyAcross: break
            case UInt8(ascii: "*"): parts.append(.many)
            default: parts.append(.byte(byte))
            }
        }
        self.parts = parts
    }

    /// The pattern as written.
    public var description: String { text }

    /// Whether a path, relative to the model folder, fits the whole pattern.
    /// - Complexity: the length of the path times that of the pattern, whatever they are.
    public func matches(_ path: String) -> Bool {
        // which parts may come next, after the bytes so far
        var states = closure([0])
        for byte in path.utf8 {
            var next: [Int] = []
            for state in states where state < parts.count {
                switch parts[state] {
                case .byte(let expected): if expected == byte { next.append(state + 1) }
                case .one: if byte != UInt8(ascii: "/") { next.append(state + 1) }
                case .many: if byte != UInt8(ascii: "/") { next.append(state) }
                case .manyAcross: next.append(state)
                }
            }
            states = closure(next)
            if states.isEmpty { return false }
        }
        return states.contains(parts.count)
    }

    /// Stars may stand for nothing: whatever follows them may come next too.
    private func closure(_ states: [Int]) -> Set<Int> {
        var all = Set<Int>()
        for var state in states {
            while all.insert(state).inserted, state < parts.count, parts[state] == .many || parts[state] == .manyAcross
            {
                state += 1
            }
        }
        return all
    }
}
