/// JSON Pointers, as RFC 6901 writes them.
enum JSONPointer {
    /// A step from a container to a value in it.
    enum Step {
        case member(JanssonMember)
        case element(Int)
    }

    static func text(_ steps: [Step]) -> String {
        steps.reduce(into: "") { pointer, step in
            pointer += "/"
            switch step {
            case .member(let member): pointer += escape(member.key)
            case .element(let index): pointer += String(index)
            }
        }
    }

    /// `~` becomes `~0` and `/` becomes `~1` (RFC 6901, section 3).
    static func escape(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        return key.reduce(into: "") { escaped, character in
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.append(character)
            }
        }
    }
}
