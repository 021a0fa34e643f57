/// Follows an object byte by byte and notices where its list of models begins.
struct JSONObjectOutline {
    /// The key that list responses of the platform, and our own lists, have their models under.
    private static let listKey = Array("models".utf8)

    private var nesting: JSONNesting
    /// The last text at the top level of the object, as written; cut where it is longer than the key.
    private var text: [UInt8] = []
    private var isValue = false
    /// Whether the byte taken last begins the list of models.
    private(set) var beginsList = false

    init(maxDepth: Int) { nesting = JSONNesting(maxDepth: maxDepth) }

    /// Whether the byte taken last ended the object.
    var isAtEnd: Bool { nesting.depth == 0 }

    /// Takes a byte; false when the structure is not sound.
    mutating func take(_ byte: UInt8) -> Bool {
        let wasInText = nesting.isInText
        guard nesting.take(byte) else { return false }
        beginsList = false
        if wasInText {
            if nesting.isInText, nesting.depth == 1, text.count <= Self.listKey.count { text.append(byte) }
        } else if nesting.depth == 1, byte == UInt8(ascii: "\"") {
            text = []
            isValue = false
        } else if nesting.depth == 1, byte == UInt8(ascii: ":") {
            isValue = true
        } else if !JSONText.isSpace(byte) {
            beginsList = nesting.depth == 2 && byte == UInt8(ascii: "[") && isValue && text == Self.listKey
            isValue = false
        }
        return true
    }

    /// Whether a text begins with a whole object, and whether that has a list of models.
    static func isWhole(_ text: ArraySlice<UInt8>) -> (isWhole: Bool, holdsList: Bool) {
        var outline = JSONObjectOutline(maxDepth: .max)
        var holdsList = false
        for byte in text {
            guard outline.take(byte) else { return (false, holdsList) }
            if outline.beginsList { holdsList = true }
            // what stands behind it is for whoever reads it as a line
            if outline.isAtEnd { return (true, holdsList) }
        }
        return (false, holdsList)
    }
}
