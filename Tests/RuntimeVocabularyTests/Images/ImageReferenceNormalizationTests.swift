import RuntimeVocabulary
import Testing

@Suite("Normal forms of image references") struct ImageReferenceNormalizationTests {
    static let digest = "sha256:" + String(repeating: "0a", count: 32)

    @Test(
        "write out registry and repository, and the familiar text is the way back",
        arguments: [
            ("ubuntu", "docker.io/library/ubuntu", "ubuntu"),
            ("ubuntu:22.04", "docker.io/library/ubuntu:22.04", "ubuntu:22.04"),
            ("docker.io/ubuntu", "docker.io/library/ubuntu", "ubuntu"),
            ("index.docker.io/ubuntu", "docker.io/library/ubuntu", "ubuntu"),
            ("team/image:t", "docker.io/team/image:t", "team/image:t"),
            ("my_team/image", "docker.io/my_team/image", "my_team/image"),
            ("library/a/b", "docker.io/library/a/b", "library/a/b"),
            ("localhost/image", "localhost/image", "localhost/image"),
            ("host:80/image", "host:80/image", "host:80/image"),
            ("Host/image", "Host/image", "Host/image"),
            ("[::1]/image", "[::1]/image", "[::1]/image"),
            ("r.io/library/image", "r.io/library/image", "r.io/library/image"),
            ("i:t@\(digest)", "docker.io/library/i:t@\(digest)", "i:t@\(digest)"),
        ])
    func normalized(_ text: String, _ normal: String, _ familiar: String) throws {
        let reference = try ImageReference(parsing: text).normalized()
        #expect(reference.description == normal)
        #expect(reference.familiarText == familiar)
        #expect(try reference.normalized() == reference)
    }

    @Test(
        "are pulled by digest, else by tag, else as latest",
        arguments: [
            ("ubuntu", "docker.io/library/ubuntu:latest"), ("r.io/a:t", "r.io/a:t"),
            ("r.io/a@\(digest)", "r.io/a@\(digest)"), ("r.io/a:t@\(digest)", "r.io/a@\(digest)"),
        ])
    func pullTarget(_ text: String, _ target: String) throws {
        #expect(try ImageReference(parsing: text).pullTarget().description == target)
    }

    @Test(
        "do not exist for what is well-formed but no engine could pull",
        arguments: [
            (String(repeating: "0a", count: 32), .imageIdentifier),
            (String(repeating: "a", count: 248), .nameTooLong(count: 256)),
            ("a/" + String(repeating: "a", count: 255), .nameTooLong(count: 257)),
            ("not_a_host.com/image", .malformed(.domain("not_a_host.com"))),
            ("[abcd]/image", .malformed(.domain("[abcd]"))),
        ] as [(String, ImageReference.Flaw)])
    func refuse(_ text: String, _ flaw: ImageReference.Flaw) throws {
        let reference = try ImageReference(parsing: text)
        #expect(throws: flaw) { try reference.normalized() }
        #expect(throws: flaw) { try reference.pullTarget() }
    }
}
