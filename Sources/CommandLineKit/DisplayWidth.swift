/// How many columns text takes on a terminal.
enum DisplayWidth {
    /// The columns of a text without control characters: 2 for East Asian wide characters and emoji, 0 for combining
    /// marks.
    static func of(_ text: String) -> Int {
        // Names are ASCII almost always.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The columns of one character.
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count > 1, isEmojiSequence(scalars, first) { return 2 }
        return scalars.reduce(0) { $0 + of($1) }
    }

    /// Flags, keycaps, joined emoji and those with the emoji variation selector.
    private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
        guard first.properties.isEmoji || isRegionalIndicator(first) else { return false }
        return scalars.dropFirst().contains {
            $0.value == 0xFE0F || $0.value == 0x200D || isRegionalIndicator($0) || $0.properties.isEmojiModifier
        }
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        if isZero(scalar) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    /// Marks that stand on what is before them, format characters, and the vowels and finals that complete a Hangul
    /// syllable.
    private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return true }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
    }

    /// The blocks of EastAsianWidth.txt that are wide or full width; emoji are recognised by their own property.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4C6,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD,
        0x30000...0x3FFFD,
    ]
}

extension String {
    /// The columns the text takes on a terminal.
    var displayWidth: Int { DisplayWidth.of(self) }

    /// The text with blanks up to a width; longer text is left alone.
    func padded(to width: Int, alignment: TextTable.Alignment = .leading) -> String {
        let blanks = String(repeating: " ", count: max(0, width - displayWidth))
        return alignment == .leading ? self + blanks : blanks + self
    }
}
