extension Markup {
    /// Text from outside, which can neither reorder what stands around it nor hide what it is.
    ///
    /// Whatever its direction, it stays in a place of its own (`bdi`); characters that cannot be seen but change how
    /// text reads are spelled (Unicode TR 36, "bidirectional text spoofing"). The two joiners stay, scripts and emoji
    /// need them.
    static func outside(_ text: String) -> Markup {
        guard !text.isEmpty else { return .element("i", ["class": "escape"], ["empty"]) }
        var pieces: [Markup] = []
        var plain = ""
        for scalar in text.unicodeScalars {
            guard isInvisible(scalar) else {
                plain.unicodeScalars.append(scalar)
                continue
            }
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.element("span", ["class": "escape"], [.text(codePoint(scalar))]))
        }
        if !plain.isEmpty { pieces.append(.text(plain)) }
        return .element("bdi", [:], pieces)
    }

    /// The same where no markup can be: what cannot be seen is spelled in the text.
    static func spelled(_ text: String) -> String {
        text.unicodeScalars.map { isInvisible($0) ? "[\(codePoint($0))]" : String($0) }.joined()
    }

    /// Where something is written: a link when it is nothing but a web address, otherwise text.
    ///
    /// Other schemes, such as `javascript:`, are no links.
    static func source(_ text: String) -> Markup {
        let lower = text.prefix(8).lowercased()
        let isAddress = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isAddress, isPlain else { return .outside(text) }
        return .element("a", ["href": text, "rel": "noopener noreferrer"], [.text(text)])
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0x200C, 0x200D: false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
