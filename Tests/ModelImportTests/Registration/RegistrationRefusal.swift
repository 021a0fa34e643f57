import Testing

/// A document that must be refused, with the values given for it, and everything that is said about it.
struct RegistrationRefusal: CustomTestStringConvertible {
    let text: String
    let settings: [String]
    let problems: [String]
    let line: Int

    init(_ text: String, _ settings: [String] = [], problems: [String], line: Int = #line) {
        (self.text, self.settings, self.problems, self.line) = (text, settings, problems, line)
    }

    var testDescription: String { "line \(line)" }
}
