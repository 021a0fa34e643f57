/// A text that is not a document we accept: where, and what to do about it.
struct SyntaxMistake: Error {
    /// The offset in bytes; nil when the problem is with the whole text.
    let offset: Int?
    let message: String

    /// Parses `source`, or says what is wrong with it.
    static func parse(_ source: [UInt8], firstLine: Int = 1, maxDepth: Int) throws(SyntaxMistake) -> JanssonTree {
        if source.isEmpty { throw SyntaxMistake(offset: nil, message: "the file is empty") }
        let tree: JanssonTree
        do throws(JanssonFailure) {
            tree = try JanssonTree(parsing: source)
        } catch {
            throw explain(error, in: source, firstLine, maxDepth: maxDepth)
        }
        if let mistake = tooDeep(source, maxDepth: maxDepth) { throw mistake }
        return tree
    }

    /// The problem to report, with line and column.
    func problem(origin: String, source: [UInt8], firstLine: Int = 1) -> JSONProblem {
        guard let offset else { return JSONProblem(origin: origin, message: message) }
        let position = TextPositions.of(offset, in: source)
        return JSONProblem(
            origin: origin, line: position.line + firstLine - 1, column: position.column, message: message)
    }

    /// Says in our words why jansson refused a text. jansson's words are the last resort.
    private static func explain(
        _ failure: JanssonFailure, in source: [UInt8], _ firstLine: Int, maxDepth: Int
    ) -> SyntaxMistake {
        if let mistake = otherFormat(source) { return mistake }
        let context = SyntaxContext(source: source, offset: failure.offset, firstLine: firstLine)
        let mistake: SyntaxMistake? =
            switch failure.reason {
            case .memory: SyntaxMistake(offset: nil, message: "there is not enough memory to read it")
            case .depth: tooDeep(source, maxDepth: maxDepth)
            case .invalidUTF8: invalidUTF8(source)
            case .duplicateKey: context.duplicateKey
            case .overflow: context.overflow
            case .endOfText:
                context.stringMistake
                    ?? SyntaxContext(source: source, offset: .max, firstLine: firstLine).grammarMistake
            case .syntax, .textAfterEnd, .nullCharacter: context.stringMistake ?? context.grammarMistake
            }
        return mistake ?? SyntaxMistake(offset: context.token.range.lowerBound, message: failure.text)
    }

    private static func tooDeep(_ source: [UInt8], maxDepth: Int) -> SyntaxMistake? {
        NestingDepth.firstOffset(deeperThan: maxDepth, in: source).map { offset in
            SyntaxMistake(
                offset: offset, message: "objects and arrays stand more than \(maxDepth) deep inside each other")
        }
    }

    private static func invalidUTF8(_ source: [UInt8]) -> SyntaxMistake? {
        var decoder = UTF8.ForwardParser()
        var bytes = source.makeIterator()
        var offset = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &bytes) { offset += scalar.count }
        guard offset < source.count else { return nil }
        let byte = String(source[offset], radix: 16)
        return SyntaxMistake(
            offset: offset,
            message: "the byte 0x\(byte.count < 2 ? "0" : "")\(byte) is not UTF-8; save the file as UTF-8")
    }
}
