import RuntimeVocabulary
import Testing

@Suite("Runtime names that are refused") struct RuntimeNameRefusalTests {
    static let reference = "an image reference, of which the tag alone names the runtime"

    static let refused: [(text: String, reason: String, nearest: String?)] = [
        ("", "nothing is there", nil),
        (" python3.6", "white space in it", "python3.6"),
        ("python 3.6", "white space in it", "python-3.6"),
        ("python3.6\n", "white space in it", "python3.6"),
        ("python\u{0}3.6", "a control character in it", "python-3.6"),
        ("python\u{7F}", "a control character in it", "python"),
        ("pythön3.6", "a character outside ASCII in it", "pyth-n3.6"),
        ("tf2.1+cu111-py37", "'+' cannot stand in an image tag", "tf2.1-cu111-py37"),
        ("tf2.1!!py37", "'!' cannot stand in an image tag", "tf2.1-py37"),
        ("-python3.6", "it begins with '-'", "python3.6"),
        (".python3.6", "it begins with '.'", "python3.6"),
        ("___", "neither a letter nor a digit in it", nil),
        ("_.-", "neither a letter nor a digit in it", nil),
        ("atelier/tensorflow_2_1:tf2.1-python3.7", reference, "tf2.1-python3.7"),
        ("swr.example.com:5000/a/b:py37@sha256:0123", reference, "py37"),
        ("swr.example.com:5000/a/b", reference, nil),
        ("tensorflow:2.1-gpu", reference, "2.1-gpu"),
        ("a/b", reference, nil),
        (String(repeating: "a", count: 129), "longer than 128 characters", nil),
    ]

    @Test("say why, and offer what could be one", arguments: refused)
    func refusal(_ item: (text: String, reason: String, nearest: String?)) throws {
        let error = try #require(throws: ParseError.self) { try RuntimeName(parsing: item.text) }
        #expect(
            error == ParseError(kind: "runtime name", text: item.text, reason: item.reason, nearest: item.nearest))
        if let nearest = error.nearest { #expect(throws: Never.self) { try RuntimeName(parsing: nearest) } }
    }

    @Test("are not those that are merely strange", arguments: [String(repeating: "a", count: 128), "v", "0", "a.-_"])
    func strange(_ text: String) throws {
        #expect(try RuntimeName(parsing: text).description == text)
    }
}
