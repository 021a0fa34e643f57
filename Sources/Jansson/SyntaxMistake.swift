/// A text that is not a document we accept: where, and what to do about it.
struct SyntaxMistake: Error {
    /// The offset in bytes; nil when the problem is with the whole text.
    let offset: Int?
    let message: String

    /// Parses `source` or says what is wrong with it.
    static func parse(_ source: [UInt8], maxDepth: Int) throws(SyntaxMistake) -> JanssonTree {
        let tree: JanssonTree
        do throws(JanssonFailure) {
            tree = try JanssonTree(parsing: source)
        } catch {
            throw SyntaxMistake(offset: error.offset, message: error.text)
        }
        return tree
    }

    func problem(origin: String, source: [UInt8]) -> JSONProblem {
        guard let offset else { return JSONProblem(origin: origin, message: message) }
        let position = TextPositions.of(offset, in: source)
        return JSONProblem(origin: origin, line: position.line, column: position.column, message: message)
    }
}
