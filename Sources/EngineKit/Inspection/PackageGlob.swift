/// A pattern for the files of a model folder, as `plugin.json` writes them.
///
/// `*` stands for any characters of one path component, `?` for one of them, `**` for any characters across
/// components; everything else is literal, and case counts.
public struct PackageGlob: Hashable, Sendable, CustomStringConvertible {
    /// The pattern as written.
    public let text: String
    private let parts: [Part]
    /// The literal bytes that every path has at its end: they turn nearly every path down at once.
    private let tail: [UInt8]

    private enum Part: Hashable {
        case byte(UInt8)
        case one
        case many
        case manyAcross

        var isStar: Bool { self == .many || self == .manyAcross }

        func takes(_ byte: UInt8) -> Bool {
            switch self {
            case .byte(let expected): expected == byte
            case .one, .many: byte != UInt8(ascii: "/")
            case .manyAcross: true
            }
        }
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
        tail = parts.reversed().prefix { if case .byte = $0 { true } else { false } }.reversed().compactMap {
            if case .byte(let byte) = $0 { byte } else { nil }
        }
    }

    /// The pattern as written.
    public var description: String { text }

    /// Whether a path, relative to the model folder, fits the whole pattern.
    /// - Complexity: at most the length of the path times that of the pattern, in two rows of memory; a path that does
    ///   not end as the pattern does takes no more than that end, and one that cannot fit any more is given up.
    public func matches(_ path: String) -> Bool {
        let bytes = path.utf8
        guard bytes.count >= tail.count, bytes.suffix(tail.count).elementsEqual(tail) else { return false }
        // row[n]: whether the bytes so far fit the first n parts
        var row = [Bool](repeating: false, count: parts.count + 1)
        row[0] = true
        for index in parts.indices where parts[index].isStar { row[index + 1] = row[index] }
        var next = row
        for byte in bytes {
            var isAlive = false
            next[0] = false
            for (index, part) in parts.enumerated() {
                let isMet =
                    if part.isStar {
                        next[index] || (row[index + 1] && part.takes(byte))
                    } else {
                        row[index] && part.takes(byte)
                    }
                next[index + 1] = isMet
                isAlive = isAlive || isMet
            }
            guard isAlive else { return false }
            swap(&row, &next)
        }
        return row[parts.count]
    }
}

extension PackageGlob {
    /// The components of the pattern.
    var components: [String] { text.split(separator: "/").map(String.init) }

    /// The folders that the pattern names literally, before its last component; `nil` where one of them has stars.
    var literalFolder: [String]? {
        let folders = Array(components.dropLast())
        return folders.contains { $0.contains { "*?".contains($0) } } ? nil : folders
    }

    /// Whether the pattern names one path.
    var isLiteral: Bool { !text.contains { "*?".contains($0) } }

    /// Whether a path would fit if the folders that it stands in were left out.
    package func matchesEnd(of path: String) -> Bool {
        let parts = path.split(separator: "/")
        let count = components.count
        guard text.contains("**") else {
            return parts.count > count && matches(parts.suffix(count).joined(separator: "/"))
        }
        return parts.indices.dropFirst().contains { matches(parts[$0...].joined(separator: "/")) }
    }

    /// The name that a file of another name would need: `model.pth` for `weights.pt` and `*.pth`; `nil` where the
    /// pattern leaves it open.
    package func name(replacing name: String) -> String? {
        guard let wanted = components.last else { return nil }
        if !wanted.contains(where: { "*?".contains($0) }) { return wanted }
        guard wanted.hasPrefix("*"), !wanted.dropFirst().contains(where: { "*?".contains($0) }) else { return nil }
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        return (stem.isEmpty ? name : stem) + wanted.dropFirst()
    }
}
