/// Something that reads what comes from outside, and what must hold whatever that is.
///
/// Beyond not crashing: what has been read prints as a text that reads back as the same value, and a refusal is the
/// same every time.
protocol Subject: SendableMetatype {
    /// The name of its folder under `Corpora/`.
    static var name: String { get }

    /// Reads the bytes; stops the program when a rule is broken.
    static func run(_ bytes: [UInt8])
}

/// A subject that reads text.
protocol TextSubject: Subject {
    /// Reads the text; stops the program when a rule is broken.
    static func run(_ text: String)
}

extension TextSubject {
    static func run(_ bytes: [UInt8]) {
        run(String(decoding: bytes, as: UTF8.self))
    }
}

/// Stops the program, for libFuzzer to keep the input, when a rule is broken.
func require(_ condition: @autoclosure () -> Bool, _ rule: @autoclosure () -> String) {
    if !condition() { fatalError("broken rule: \(rule())") }
}
