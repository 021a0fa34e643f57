/// What an edition of the platform's documents says that a text may be: a name, a description, a package's version.
public struct TextRule: Hashable, Sendable {
    /// How many characters (Unicode scalars).
    public var length: ClosedRange<Int>
    /// The only characters that may occur beside letters of the alphabet and digits; nil when all may.
    public var marks: String?
    /// Characters that may not occur.
    public var forbidden: String
    /// Whether Chinese characters may occur, and count as letters.
    public var takesChinese: Bool
    /// Whether a letter has to come first.
    public var beginsWithLetter: Bool

    /// Makes a rule.
    public init(
        length: ClosedRange<Int> = 0...Int.max, marks: String? = nil, forbidden: String = "",
        takesChinese: Bool = false, beginsWithLetter: Bool = false
    ) {
        self.length = length
        self.marks = marks
        self.forbidden = forbidden
        self.takesChinese = takesChinese
        self.beginsWithLetter = beginsWithLetter
    }

    /// Whether a character that is neither Chinese nor a control character may occur.
    func allows(_ scalar: Unicode.Scalar) -> Bool {
        if forbidden.unicodeScalars.contains(scalar) { return false }
        guard let marks else { return true }
        return isLetter(scalar) || ("0"..."9").contains(scalar) || marks.unicodeScalars.contains(scalar)
    }

    /// Where nothing says which characters may occur, a letter of any alphabet is one. Whether Chinese ones may occur is
    /// another question.
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic }
        return ChineseCharacters.isIdeograph(scalar) || (marks == nil && scalar.properties.isAlphabetic)
    }
}
