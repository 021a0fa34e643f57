/// Something that reads text from outside, and what must hold whatever the text is.
///
/// Beyond not crashing: what has been read prints as a text that reads back as the same value, and a refusal is the
/// same every time.
protocol Subject: SendableMetatype {
    /// The name of its folder under `Corpora/`.
    static var name: String { get }

    /// Reads the text; stops the program when a rule is broken.
    static func run(_ text: String)
}

/// Stops the program, for libFuzzer to keep the input, when a rule is broken.
func require(_ condition: @autoclosure () -> Bool, _ rule: @autoclosure () -> String) {
    if !condition() { fatalError("broken rule: \(rule())") }
}
