/// What is said where rows of JSON cannot be told apart.
extension JSONRows {
    func tooLarge(_ text: JSONText) -> InventoryFault {
        text.fault(file, "it is larger than \(limits.maxRowBytes) bytes")
    }

    func unexpected(_ byte: UInt8, _ expected: String) -> InventoryError {
        .structure(file, cursor.line, cursor.column, "expected \(expected), found \(JSONRows.shown(byte))")
    }

    /// A bracket that does not fit, or a text that is not closed: where the row ends cannot be told.
    func unsound(_ byte: UInt8, in text: JSONText) -> InventoryError {
        let what = byte == 0x0A ? "a text is not closed on its line" : "\(JSONRows.shown(byte)) closes what is not open"
        let since = text.line == cursor.line ? "" : ", in what begins on line \(text.line)"
        return .structure(
            file, cursor.line, cursor.column, "\(what)\(since); the rows from here on cannot be told apart")
    }

    func cutOff(in text: JSONText? = nil) -> InventoryError {
        let what = text.map { "what begins on line \($0.line) is not closed" } ?? "the array is not closed"
        return .structure(file, cursor.line, cursor.column, "the text ends, but \(what); is the file cut off?")
    }

    private static func shown(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte)
            ? "'\(Character(UnicodeScalar(byte)))'" : "byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
}
