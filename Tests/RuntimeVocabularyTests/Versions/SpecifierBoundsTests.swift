import RuntimeVocabulary
import Testing

@Suite("Bounds of specifiers") struct SpecifierBoundsTests {
    @Test(
        "first and last accepted release",
        arguments: [
            ("==2.12.*", "2.12", "2.12"), ("2.12", "2.12", "2.12"), ("==2.12.1", "2.12.1", "2.12.1"),
            (">1.13.1", "1.13.2", nil), (">1.13", "1.13.1", nil), (">1.13.1.4", "1.13.1.5", nil),
            (">=1.5", "1.5.0", nil),
            ("<2.13", nil, "2.12"), ("<2.13.0", nil, "2.12"), ("<2", nil, "1"), ("<1.13.2", nil, "1.13.1"),
            ("<2.0rc1", nil, "2.0"), ("<=2.4.1", nil, "2.4.1"), ("~=2.1.3", "2.1.3", "2.1"), ("~=2.1", "2.1.0", "2"),
            ("<=2.4", nil, "2.4.0"), ("==1.6", "1.6.0", "1.6.0"),
            (">2.12.1,<2.17.1", "2.12.2", "2.17.0"), (">=1,>=2,<9,<5", "2.0.0", "4"), ("!=1.5", nil, nil),
            ("<0", nil, nil),
        ] as [(String, String?, String?)])
    func bounds(_ text: String, _ first: String?, _ last: String?) throws {
        let bounds = try #require(try VersionSpecifier(parsing: text).bounds)
        #expect(bounds.first?.text == first)
        #expect(bounds.last?.text == last)
    }

    @Test("what accepts nothing has no bounds", arguments: [">2,<1", "==1.5,==1.6", ">=2,<2"])
    func nothing(_ text: String) throws {
        let specifier = try VersionSpecifier(parsing: text)
        #expect(specifier.bounds == nil)
        #expect(specifier.nearest(to: try ReleaseVersion(parsing: "1")) == nil)
    }

    @Test(
        "the bound that is nearest to a version outside",
        arguments: [
            (">1.13.1", "1.8", "1.13.2"), (">1.13.1", "1.13.1", "1.13.2"), (">1.13.1", "2.1", nil),
            ("==2.12.*", "2.6", "2.12"), ("==2.12.*", "2.15", "2.12"), ("==2.12.*", "2.12.1", nil),
            ("<1", "1.7", "0"), (">2.12.1,<2.17.1", "1.13", "2.12.2"), (">2.12.1,<2.17.1", "2.17.1", "2.17.0"),
            ("!=1.5", "1.5", nil), (">=1,<3,!=2", "2", nil), ("<=2.4", "2.4.1", "2.4.0"),
        ] as [(String, String, String?)])
    func nearest(_ text: String, _ version: String, _ nearest: String?) throws {
        let specifier = try VersionSpecifier(parsing: text)
        #expect(specifier.nearest(to: try ReleaseVersion(parsing: version))?.text == nearest)
    }

    @Test(
        "one accepts all that another does",
        arguments: [
            (">=1.5", ">1.13.1"), (">=1.5", ">=1.5"), ("<1", "<1"), ("<2", "<1"), ("==1.*", "==1.7.*"),
            ("1.7", "==1.7.2"),
            (">=1,<3", "~=2.1"), ("!=1.5", ">=1.6"), ("!=1.5", "<1.5"), ("!=1.5.*", "==1.6.*"), (">=1", ">2,<1"),
        ])
    func covers(_ wide: String, _ narrow: String) throws {
        #expect(try VersionSpecifier(parsing: wide).covers(VersionSpecifier(parsing: narrow)))
    }

    @Test(
        "one does not accept all that another does",
        arguments: [
            (">1.13.1", ">=1.5"), ("<1", "<2"), ("==1.7.*", "==1.*"), (">=1,<3", ">=2"), (">=1,<3", "<2"),
            ("!=1.5", ">=1"),
            ("!=1.5", "==1.5.*"), (">=1", "!=0.5"), (">=2", "<=2"),
        ])
    func coversNot(_ wide: String, _ narrow: String) throws {
        #expect(try !VersionSpecifier(parsing: wide).covers(VersionSpecifier(parsing: narrow)))
    }
}
