import RuntimeVocabulary
import Testing

@Suite("Image references") struct ImageReferenceTests {
    static let sha256 = "sha256:" + String(repeating: "0a", count: 32)
    static let sha512 = "sha512:" + String(repeating: "9f", count: 64)

    struct Parts: Equatable, Sendable {
        var domain: String?
        var path: String
        var tag: String?
        var digest: String?
    }

    @Test(
        "are read part by part and printed as they came",
        arguments: [
            ("ubuntu", Parts(path: "ubuntu")),
            ("ubuntu:22.04", Parts(path: "ubuntu", tag: "22.04")),
            ("team/image", Parts(domain: "team", path: "image")),
            ("my_team/image", Parts(path: "my_team/image")),
            ("localhost:5000", Parts(path: "localhost", tag: "5000")),
            ("localhost:5000/image", Parts(domain: "localhost:5000", path: "image")),
            ("swr.example.com/a/b/c:v1", Parts(domain: "swr.example.com", path: "a/b/c", tag: "v1")),
            ("Registry/image", Parts(domain: "Registry", path: "image")),
            ("[2001:db8::1]:5000/image:v1", Parts(domain: "[2001:db8::1]:5000", path: "image", tag: "v1")),
            ("image@\(sha256)", Parts(path: "image", digest: sha256)),
            ("image@\(sha512)", Parts(path: "image", digest: sha512)),
            ("r.io:80/i:t@\(sha256)", Parts(domain: "r.io:80", path: "i", tag: "t", digest: sha256)),
            ("a__b/c---d.e_f:_T", Parts(path: "a__b/c---d.e_f", tag: "_T")),
            (
                "swr.eu-de.example.com/atelier/pytorch_1_8:pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64-2022",
                Parts(
                    domain: "swr.eu-de.example.com", path: "atelier/pytorch_1_8",
                    tag: "pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64-2022")
            ),
        ])
    func parse(_ text: String, _ parts: Parts) throws {
        let image = try ImageReference(parsing: text)
        #expect(Parts(domain: image.domain, path: image.path, tag: image.tag, digest: image.digest) == parts)
        #expect(image.description == text)
    }

    @Test("take the longest repository and tag, and nothing longer")
    func limits() throws {
        let (path, tag) = (String(repeating: "a", count: 255), String(repeating: "t", count: 128))
        #expect(try ImageReference(parsing: "r.io/\(path):\(tag)").path == path)
        #expect(throws: ImageReference.Flaw.nameTooLong(count: 256)) {
            try ImageReference(validating: "r.io/\(path)a")
        }
        #expect(throws: ImageReference.Flaw.malformed(.tag(tag + "t"))) {
            try ImageReference(validating: "r.io/\(path):\(tag)t")
        }
    }

    @Test("have a name without tag and digest")
    func name() throws {
        #expect(try ImageReference(parsing: "r.io:80/a/b:t@\(Self.sha256)").name == "r.io:80/a/b")
        #expect(try ImageReference(parsing: "a:t").name == "a")
    }

    @Test("change tag and digest to what is well-formed only")
    func changes() throws {
        let image = try ImageReference(parsing: "r.io/a:t")
        let pinned = try image.withDigest(Self.sha256)
        #expect(pinned.description == "r.io/a:t@\(Self.sha256)")
        #expect(try pinned.withDigest(nil) == image)
        #expect(try pinned.withTag("u").description == "r.io/a:u")
        #expect(try pinned.withTag(nil).description == "r.io/a")
        for tag in ["", "-t", ".t", "a b", "a/b", "a:b", String(repeating: "t", count: 129)] {
            #expect(throws: ParseError.self, "tag '\(tag)'") { try image.withTag(tag) }
        }
        for digest in [
            "", "sha256", "sha256:", "sha256:00", "md5:" + String(repeating: "0", count: 32), "\(Self.sha256)0",
        ] {
            #expect(throws: ParseError.self, "digest '\(digest)'") { try image.withDigest(digest) }
        }
        let capital = "sha256:" + String(repeating: "AB", count: 32)
        let error = #expect(throws: ParseError.self) { try image.withDigest(capital) }
        #expect(error?.nearest == capital.lowercased())
    }
}
