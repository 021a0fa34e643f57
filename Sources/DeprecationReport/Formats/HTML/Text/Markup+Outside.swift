internal import CommandLineKit

extension Markup {
    /// Text from outside, which can neither reorder what stands around it nor hide what it is.
    ///
    /// Whatever its direction, it stays in a place of its own (`bdi`); characters that cannot be seen but change how
    /// text reads are spelled (Unicode TR 36, "bidirectional text spoofing"). The two joiners stay, scripts and emoji
    /// need them.
    static func outside(_ text: String) -> Markup {
        if text.isEmpty { return .element("i", ["class": "escape"], ["empty"]) }
        if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { return .element("i", ["class": "escape"], ["blank"]) }
        var pieces: [Markup] = []
        var plain = ""
        for scalar in text.unicodeScalars {
            guard TerminalText.mustEscape(scalar) else {
                plain.unicodeScalars.append(scalar)
                continue
            }
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.element("span", ["class": "escape"], [.text(TerminalText.escaped(String(scalar)))]))
        }
        if !plain.isEmpty { pieces.append(.text(plain)) }
        return .element("bdi", [:], pieces)
    }

    /// The same where no markup can be.
    static func spelled(_ text: String) -> String { TerminalText.escaped(text) }

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
}
