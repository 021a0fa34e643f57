internal import Jansson
internal import SystemInterface

/// The rows of JSON: the elements of an array, of an object's list of models, or objects one after the other.
struct JSONRows: InventoryRows, ~Copyable {
    private var cursor: JSONCursor
    private let file: String
    private let limits: InventoryLimits
    private var state = State.between
    private var hasValue = false
    private(set) var announced: Int?

    /// Where the reading is.
    private enum State {
        /// Before a value of the file, or at its end.
        case between
        /// In an array, before its first element.
        case first
        /// In an array, behind an element.
        case next
    }

    /// The object that has the list at hand, without the list's elements; nil in an array of the file itself.
    private var shell: Shell?

    private struct Shell {
        var outline: JSONObjectOutline
        var text: JSONText
        /// The line of the list.
        var listLine: Int?
        var isTooLarge = false
    }

    init(_ lines: consuming LineReader, file: String, limits: InventoryLimits) {
        cursor = JSONCursor(lines)
        self.file = file
        self.limits = limits
    }

    var bytesRead: Int { cursor.bytesRead }

    mutating func next() throws(InventoryError) -> InventoryEntry? {
        while true {
            switch state {
            case .between:
                guard let byte = try cursor.peekPastSpace() else { return try end() }
                hasValue = true
                if byte == UInt8(ascii: "[") {
                    cursor.advance()
                    state = .first
                } else if byte == UInt8(ascii: "{") {
                    shell = Shell(
                        outline: JSONObjectOutline(maxDepth: limits.maxDepth),
                        text: JSONText(bytes: [], line: cursor.line, column: cursor.column))
                    if let row = try walkShell() { return row }
                } else {
                    throw unexpected(byte, "an array of models, or an object")
                }
            case .first, .next:
                if try isElementNext() { return try element() }
                if let row = try endList() { return row }
            }
        }
    }

    /// Ends the file.
    private func end() throws(InventoryError) -> InventoryEntry? {
        guard hasValue else {
            throw .structure(file, nil, nil, "it is empty; expected an array of models, or an object")
        }
        return nil
    }

    // MARK: - objects

    /// Follows an object to its list of models, or to its end: then it is a row itself, unless it had a list.
    private mutating func walkShell() throws(InventoryError) -> InventoryEntry? {
        guard var shell else { return nil }
        while let byte = try cursor.peek() {
            guard shell.outline.take(byte) else { throw unsound(byte, in: shell.text) }
            if shell.text.bytes.count < limits.maxRowBytes {
                shell.text.bytes.append(byte)
            } else {
                shell.isTooLarge = true
            }
            if shell.outline.beginsList {
                guard shell.listLine == nil else {
                    throw .structure(file, cursor.line, cursor.column, "'models' stands twice in one object")
                }
                shell.listLine = cursor.line
                cursor.advance()
                self.shell = shell
                state = .first
                return nil
            }
            cursor.advance()
            if shell.outline.isAtEnd { return try endShell(shell) }
        }
        throw cutOff(in: shell.text)
    }

    /// Ends an object. Without its list's elements it is small enough to be read whole, so that its other members are
    /// sound, too.
    private mutating func endShell(_ shell: Shell) throws(InventoryError) -> InventoryEntry? {
        self.shell = nil
        state = .between
        guard let listLine = shell.listLine else {
            return shell.isTooLarge
                ? .unreadable(tooLarge(shell.text)) : shell.text.entry(of: file, limits: limits)
        }
        if shell.isTooLarge { throw .structure(tooLarge(shell.text)) }
        do throws(JSONProblem) {
            let document = try JSONDocument(
                bytes: shell.text.bytes, origin: file,
                limits: JSONLimits(maxBytes: limits.maxRowBytes, maxDepth: limits.maxDepth))
            let object = document.root.object()
            let count = ["total_count", "total"].lazy.compactMap { object?[$0] }.first { $0.kind == .integer }
            if let count = count?.integer(), count >= 0 { announced = max(announced ?? 0, count) }
            return nil
        } catch {
            // behind the list lines are not those of the file
            let line = error.line.map { $0 + shell.text.line - 1 }.flatMap { $0 < listLine ? $0 : nil }
            throw .structure(file, line, nil, "beside the list of models: \(error.message)")
        }
    }

    // MARK: - arrays

    /// Goes on to the next element; false at the end of the array.
    private mutating func isElementNext() throws(InventoryError) -> Bool {
        guard let byte = try cursor.peekPastSpace() else { throw cutOff() }
        if byte == UInt8(ascii: "]") { return false }
        guard case .next = state else { return true }
        guard byte == UInt8(ascii: ",") else { throw unexpected(byte, "',' or ']' behind a model") }
        cursor.advance()
        guard let byte = try cursor.peekPastSpace() else { throw cutOff() }
        guard byte != UInt8(ascii: "]") else { throw unexpected(byte, "a model behind ','") }
        return true
    }

    private mutating func endList() throws(InventoryError) -> InventoryEntry? {
        guard shell != nil else {
            cursor.advance()
            state = .between
            return nil
        }
        // the closing bracket belongs to the object, which is followed on from there
        return try walkShell()
    }

    /// Reads an element, whatever it is.
    private mutating func element() throws(InventoryError) -> InventoryEntry {
        var text = JSONText(bytes: [], line: cursor.line, column: cursor.column)
        var nesting = JSONNesting(maxDepth: limits.maxDepth)
        var isTooLarge = false
        var isDone = false
        while !isDone, let byte = try cursor.peek() {
            let isScalar = nesting.depth == 0 && !nesting.isInText
            let isSeparator = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || JSONText.isSpace(byte)
            if isScalar, isSeparator { break }
            guard nesting.take(byte) else { throw unsound(byte, in: text) }
            if text.bytes.count < limits.maxRowBytes { text.bytes.append(byte) } else { isTooLarge = true }
            cursor.advance()
            isDone = nesting.depth == 0 && (byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"))
        }
        guard nesting.depth == 0, !nesting.isInText, try cursor.peek() != nil else { throw cutOff(in: text) }
        state = .next
        return isTooLarge ? .unreadable(tooLarge(text)) : text.entry(of: file, limits: limits)
    }

    // MARK: - faults

    private func tooLarge(_ text: JSONText) -> InventoryFault {
        text.fault(file, "it is larger than \(limits.maxRowBytes) bytes")
    }

    private func unexpected(_ byte: UInt8, _ expected: String) -> InventoryError {
        .structure(file, cursor.line, cursor.column, "expected \(expected), found \(JSONRows.shown(byte))")
    }

    /// A bracket that does not fit, or a text that is not closed: where the row ends cannot be told.
    private func unsound(_ byte: UInt8, in text: JSONText) -> InventoryError {
        let what = byte == 0x0A ? "a text is not closed on its line" : "\(JSONRows.shown(byte)) closes what is not open"
        let since = text.line == cursor.line ? "" : ", in what begins on line \(text.line)"
        return .structure(
            file, cursor.line, cursor.column, "\(what)\(since); the rows from here on cannot be told apart")
    }

    private func cutOff(in text: JSONText? = nil) -> InventoryError {
        let what = text.map { "what begins on line \($0.line) is not closed" } ?? "the array is not closed"
        return .structure(file, cursor.line, cursor.column, "the text ends, but \(what); is the file cut off?")
    }

    private static func shown(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte)
            ? "'\(Character(UnicodeScalar(byte)))'" : "byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
}
