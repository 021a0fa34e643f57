import ModelImport
import RuntimeVocabulary
import Testing

/// What may go to pip, and what may not.
@Suite struct PackageRequirementTests {
    private static func text(
        _ name: String, _ version: String? = nil, _ restraint: ModelConfiguration.Restraint? = nil
    ) throws -> String {
        try PackageRequirement(.init(name: name, version: version, restraint: restraint)).description
    }

    @Test(
        "names with versions, and files of the model",
        arguments: [
            ("numpy", nil, nil, "numpy"), ("numpy", "1.16.0", .exact, "numpy==1.16.0"),
            ("Pillow", "5.0.0", .atLeast, "Pillow>=5.0.0"), ("h5py", "2", .atMost, "h5py<=2"),
            ("torch", "1.8.0+cu101", .exact, "torch==1.8.0+cu101"),
            ("uvicorn[standard]", nil, nil, "uvicorn[standard]"),
            ("a[b,c-d]", "1", .exact, "a[b,c-d]==1"), ("zope.interface", nil, nil, "zope.interface"),
            ("x", nil, nil, "x"),
            (
                "/home/mind/model/a-1.0+cu100-py3-none-any.whl", nil, nil,
                "/home/mind/model/a-1.0+cu100-py3-none-any.whl"
            ),
            ("/home/mind/model/sdists/a-1.0.tar.gz", nil, nil, "/home/mind/model/sdists/a-1.0.tar.gz"),
            ("/home/mind/model/my_package", nil, nil, "/home/mind/model/my_package"),
        ] as [(String, String?, ModelConfiguration.Restraint?, String)])
    func accepted(name: String, version: String?, restraint: ModelConfiguration.Restraint?, text: String) throws {
        #expect(try Self.text(name, version, restraint) == text)
    }

    @Test(
        "nothing else is taken for a name",
        arguments: [
            "", " ", "-ihttp://evil.example/simple", "--index-url", "-r/etc/passwd", "-e.", "numpy ", " numpy",
            "num py",
            "numpy\n--index-url http://evil.example/", "numpy\r--index-url=x", "numpy\tx", "numpy\0", "numpy\u{85}x",
            "git+https://evil.example/x", "https://evil.example/x.whl", "file:///etc", "x@https://evil.example/x",
            "x @ git+https://evil.example/x", "numpy;python_version<'3'", "numpy==1.0", "numpy>=1", "numpy,scipy",
            "numpy#egg", "numpy\\", "${HOME}", "$(id)", "`id`", "numpy --pre", "_numpy", "numpy-", ".numpy", "numpy[",
            "numpy[]", "numpy[a", "numpy[a]b", "numpy[a b]", "numpy[-a]", "numpy]", "nümpy", "\u{200B}numpy",
            "numpy\u{2028}x", String(repeating: "a", count: 215),
            // files elsewhere, and files that say not where
            ".", "./x", "x/y", "/", "/tmp/a.whl", "a-1.0-py3-none-any.whl", "a.zip", "A.TAR.GZ", "/home/mind/model",
            "/home/mind/model/", "/home/mind/model/../x", "/home/mind/model/a/../../../etc", "/home/mind/model//a",
            "/home/mind/model/./a", "/home/mind/model/a b", "/home/mind/model/a --index-url=x", "/home/mind/model/a[x]",
            "/home/mind/model/a;x", "/home/mind/model/a #x", "/home/mind/model/a\nevil", "/home/mind/model/${A}",
            "/home/mind/model/a\\", "/home/mind/model/a/", "/home/mind/modelx/a",
            "/home/mind/model/" + String(repeating: "a/", count: 600) + "a",
        ])
    func refusedNames(name: String) {
        #expect(throws: ParseError.self) { try Self.text(name) }
        #expect(throws: ParseError.self) { try Self.text(name, "1.0", .exact) }
    }

    @Test(
        "nothing else is taken for a version",
        arguments: [
            "", " ", "newest", "1.0\nevilpkg", "1.0 ", " 1.0", "1.0,<2", "==1.0", "1.*", "1.0 --pre", "1.0;x", "1.0#x",
            "1.0 # x", "1.0\\", "$A", "1.0+cu101\nx", "1.0@x",
        ])
    func refusedVersions(version: String) {
        #expect(throws: ParseError.self) { try Self.text("numpy", version, .exact) }
    }

    @Test("a version goes with a restraint, and neither with a file")
    func together() {
        #expect(throws: ParseError.self) { try Self.text("numpy", "1.0", nil) }
        #expect(throws: ParseError.self) { try Self.text("numpy", nil, .exact) }
        #expect(throws: ParseError.self) { try Self.text("/home/mind/model/a-1.0-py3-none-any.whl", "1.0", .exact) }
    }

    @Test(
        "a near spelling is offered",
        arguments: [
            (" numpy ", "numpy"), ("a-1.0-py3-none-any.whl", "/home/mind/model/a-1.0-py3-none-any.whl"),
            ("./w/a.zip", "/home/mind/model/w/a.zip"), ("git+https://x.example/x", nil), ("../a.zip", nil),
        ])
    func nearest(name: String, nearest: String?) {
        #expect {
            try Self.text(name)
        } throws: {
            ($0 as? ParseError)?.nearest == nearest
        }
    }
}
