import ModelRegistry
import RuntimeVocabulary
import Testing

@Suite struct ModelVersionTests {
    @Test(arguments: [("0.0.1", 1), ("0.0.0", 0), ("1.2.3", 10_203), ("99.99.99", 999_999), ("10.0.9", 100_009)])
    func `a version is read and written as it was`(text: String, number: Int) throws {
        let version = try ModelVersion(parsing: text)
        #expect(version.number == number)
        #expect(version.description == text)
        #expect(ModelVersion(number: number) == version)
    }

    @Test(
        arguments: [
            ("", nil), ("1", "1.0.0"), ("1.2", "1.2.0"), ("1.2.3.4", nil), ("01.1.1", "1.1.1"), ("1.00.1", "1.0.1"),
            ("1.2.100", nil), ("v1.2.3", "1.2.3"), ("1..2", nil), ("1.2.x", nil), ("-1.2.3", nil), ("1.2.3 ", nil),
            ("+1.2.3", "1.2.3"), ("1.2.٣", nil), ("1.2.3\n", nil), ("1.2.3\0", nil), (".1.2", nil), ("1,2,3", nil),
            ("99999999999999999999.0.0", nil),
        ] as [(String, String?)])
    func `what is no version is refused, with the nearest`(text: String, nearest: String?) {
        #expect {
            try ModelVersion(parsing: text)
        } throws: { error in
            (error as? ParseError)?.nearest == nearest && (error as? ParseError)?.text == text
        }
    }

    @Test(
        arguments: [
            ("0.0.1", "0.0.2"), ("0.0.9", "0.0.10"), ("0.0.99", "0.1.0"), ("0.99.99", "1.0.0"), ("1.2.3", "1.2.4"),
            ("99.99.98", "99.99.99"), ("99.99.99", nil),
        ] as [(String, String?)])
    func `the next version`(text: String, next: String?) throws {
        #expect(try ModelVersion(parsing: text).next?.description == next)
    }

    @Test func `versions are in order of their numbers`() throws {
        let texts = ["0.0.1", "0.0.9", "0.0.10", "0.1.0", "0.9.99", "0.10.0", "1.0.0", "10.0.0"]
        let versions = try texts.map { try ModelVersion(parsing: $0) }
        #expect(versions.shuffled().sorted() == versions)
    }

    @Test(arguments: [-1, 1_000_000, Int.max, Int.min])
    func `numbers that are no version`(number: Int) { #expect(ModelVersion(number: number) == nil) }

    @Test(
        arguments: [("a", "a", nil), ("a/0.0.1", "a", "0.0.1"), ("a b/1.2.3", "a b", "1.2.3")]
            as [(String, String, String?)])
    func `a model is named with or without its version`(text: String, name: String, version: String?) throws {
        let reference = try ModelReference(parsing: text)
        #expect(reference.name == name)
        #expect(reference.version?.description == version)
        #expect(reference.description == text)
    }

    @Test(
        arguments: [("", nil), ("/0.0.1", nil), ("a/", nil), ("a/1.2", "a/1.2.0"), ("a/v1.0.0", "a/1.0.0")]
            as [(String, String?)])
    func `what names no model is refused`(text: String, nearest: String?) {
        #expect {
            try ModelReference(parsing: text)
        } throws: { error in
            (error as? ParseError)?.nearest == nearest
        }
    }
}
