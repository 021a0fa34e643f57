/// Why jansson refused a text, in its own words; ``SyntaxMistake`` says it in ours.
struct JanssonFailure: Error {
    let reason: Reason
    /// How many bytes jansson had read when it gave up: the mistake ends there or before.
    let offset: Int
    /// jansson's own message.
    let text: String

    enum Reason {
        case syntax, endOfText, textAfterEnd, invalidUTF8, nullCharacter, duplicateKey, overflow, depth, memory
    }
}
