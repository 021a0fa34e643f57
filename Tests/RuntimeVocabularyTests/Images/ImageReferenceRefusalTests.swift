import RuntimeVocabulary
import Testing

@Suite("Image references that are refused") struct ImageReferenceRefusalTests {
    static let hexadecimal = String(repeating: "0a", count: 32)

    struct Refusal: Sendable, CustomTestStringConvertible {
        let text: String
        let flaw: ImageReference.Flaw
        var nearest: String?
        var testDescription: String { "'\(text)'" }
    }

    @Test(
        "say what is wrong as a value, and what was probably meant",
        arguments: [
            Refusal(text: "", flaw: .empty),
            Refusal(text: "Ubuntu:22.04", flaw: .uppercaseName, nearest: "ubuntu:22.04"),
            Refusal(text: "r.io/Team/Image:V1", flaw: .uppercaseName, nearest: "r.io/team/image:V1"),
            Refusal(text: "https://r.io/a:t", flaw: .malformed(.scheme("https://")), nearest: "r.io/a:t"),
            Refusal(text: "docker://a", flaw: .malformed(.scheme("docker://")), nearest: "a"),
            Refusal(text: " ubuntu", flaw: .malformed(.character(" ")), nearest: "ubuntu"),
            Refusal(text: "ubuntu\n", flaw: .malformed(.character("\n")), nearest: "ubuntu"),
            Refusal(text: "a b", flaw: .malformed(.character(" "))),
            Refusal(text: "{registry}/a", flaw: .malformed(.character("{"))),
            Refusal(text: "r.io/ä", flaw: .malformed(.character("ä"))),
            Refusal(text: "r.io/a\0", flaw: .malformed(.character("\0"))),
            Refusal(text: "r.io/", flaw: .malformed(.pathComponent(""))),
            Refusal(text: "r.io/a/", flaw: .malformed(.pathComponent("")), nearest: "r.io/a"),
            Refusal(text: "r.io//a", flaw: .malformed(.pathComponent(""))),
            Refusal(text: "/a", flaw: .malformed(.pathComponent("")), nearest: "a"),
            Refusal(text: "[::1]:5000", flaw: .malformed(.pathComponent(""))),
            Refusal(text: "r.io/-a", flaw: .malformed(.pathComponent("-a"))),
            Refusal(text: "r.io/a-", flaw: .malformed(.pathComponent("a-"))),
            Refusal(text: "r.io/a..b", flaw: .malformed(.pathComponent("a..b"))),
            Refusal(text: "r.io/a___b", flaw: .malformed(.pathComponent("a___b"))),
            Refusal(text: "r.io/a_-b", flaw: .malformed(.pathComponent("a_-b"))),
            Refusal(text: "r.io/a._b", flaw: .malformed(.pathComponent("a._b"))),
            Refusal(text: "a_host:5000/a", flaw: .malformed(.domain("a_host:5000"))),
            Refusal(text: "r.io:http/a", flaw: .malformed(.domain("r.io:http"))),
            Refusal(text: "r.io:/a", flaw: .malformed(.domain("r.io:"))),
            Refusal(text: "fc00::1:5000/a", flaw: .malformed(.domain("fc00::1:5000"))),
            Refusal(text: "[fe80::1%eth0]:5000/a", flaw: .malformed(.character("%"))),
            Refusal(text: "[]/a", flaw: .malformed(.pathComponent("[]"))),
            Refusal(text: "a:", flaw: .malformed(.tag("")), nearest: "a"),
            Refusal(text: "a:-t", flaw: .malformed(.tag("-t"))),
            Refusal(text: "a:b:c", flaw: .malformed(.tag("b:c"))),
            Refusal(text: "a@", flaw: .malformed(.digest(""))),
            Refusal(text: "a@sha256:00", flaw: .malformed(.digest("sha256:00"))),
            Refusal(text: "a@sha256:\(hexadecimal)@x", flaw: .malformed(.digest("sha256:\(hexadecimal)@x"))),
            Refusal(text: "a@2sha:\(hexadecimal)", flaw: .malformed(.digest("2sha:\(hexadecimal)"))),
            Refusal(text: "a@sha-.x:\(hexadecimal)", flaw: .malformed(.digest("sha-.x:\(hexadecimal)"))),
            Refusal(text: "a@md5:\(hexadecimal)", flaw: .unknownDigestAlgorithm("md5")),
            Refusal(
                text: "a@sha256:\(hexadecimal)00", flaw: .digestLength(algorithm: "sha256", expected: 64, found: 66)),
            Refusal(
                text: "a@sha256:\(hexadecimal.uppercased())", flaw: .uppercaseDigest,
                nearest: "a@sha256:\(hexadecimal)"),
        ])
    func refuse(_ refusal: Refusal) {
        #expect(throws: refusal.flaw) { try ImageReference(validating: refusal.text) }
        let error = #expect(throws: ParseError.self) { try ImageReference(parsing: refusal.text) }
        #expect(error?.nearest == refusal.nearest)
        #expect(error?.reason == refusal.flaw.description)
        #expect(error?.kind == "image reference")
    }

    @Test(
        "read well",
        arguments: [
            ("", "'' is not an image reference: it is empty"),
            (
                "Ubuntu",
                "'Ubuntu' is not an image reference: the repository must be in lower case; did you mean 'ubuntu'?"
            ),
            (
                "http://a",
                "'http://a' is not an image reference: an image has no scheme; leave out 'http://'; did you mean 'a'?"
            ),
            ("a b", "'a b' is not an image reference: it holds a space"),
            ("a\u{7}", "'a\u{7}' is not an image reference: it holds the control character U+0007"),
            ("{r}/a", "'{r}/a' is not an image reference: it holds '{'"),
            ("r.io//a", "'r.io//a' is not an image reference: a component of the repository is empty"),
            ("r.io:x/a", "'r.io:x/a' is not an image reference: 'r.io:x' is not a registry host"),
            (
                "r.io/-a",
                """
                'r.io/-a' is not an image reference: '-a' is not a repository component: \
                lower-case letters and digits, joined by '.', '_', '__' or dashes
                """
            ),
            ("a:", "'a:' is not an image reference: the tag is empty; did you mean 'a'?"),
            (
                "a:.t",
                "'a:.t' is not an image reference: '.t' is not a tag: letters, digits and '_', then '.' and '-' too"
            ),
            (
                "a@sha256:0",
                "'a@sha256:0' is not an image reference: 'sha256:0' is not a digest: sha256:<64 hexadecimal digits>"
            ),
        ])
    func messages(_ text: String, _ message: String) {
        let error = #expect(throws: ParseError.self) { try ImageReference(parsing: text) }
        #expect(error?.description == message)
    }

    @Test("have a reason for every kind of flaw")
    func reasons() {
        let long = String(repeating: "t", count: 129)
        #expect(
            ImageReference.Flaw.nameTooLong(count: 300).description
                == "the repository has 300 characters, and at most 255 are allowed")
        #expect(
            ImageReference.Flaw.malformed(.tag(long)).description
                == "the tag has 129 characters, and at most 128 are allowed")
        #expect(
            ImageReference.Flaw.unknownDigestAlgorithm("md5").description
                == "digest algorithm 'md5' is not known; use sha256, sha384 or sha512")
        #expect(
            ImageReference.Flaw.digestLength(algorithm: "sha256", expected: 64, found: 34).description
                == "a sha256 digest has 64 hexadecimal digits, not 34")
        #expect(ImageReference.Flaw.uppercaseDigest.description == "the digest must be in lower case")
        #expect(
            ImageReference.Flaw.imageIdentifier.description
                == "64 hexadecimal digits are an image's identifier; name the repository")
    }
}
