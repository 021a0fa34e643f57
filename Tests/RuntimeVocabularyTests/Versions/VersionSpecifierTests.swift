import RuntimeVocabulary
import Testing

@Suite("Version specifiers") struct VersionSpecifierTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let specifier: String
        let canonical: String
        let accepted: [String]
        let refused: [String]
        var testDescription: String { specifier }

        init(_ specifier: String, _ canonical: String, accepts accepted: [String], refuses refused: [String]) {
            self.specifier = specifier
            self.canonical = canonical
            self.accepted = accepted
            self.refused = refused
        }
    }

    static let cases: [Case] = [
        // bare
        Case(
            "1.13", "==1.13.*", accepts: ["1.13", "1.13.0", "1.13.1", "1.13rc1", "1.13.1-1", "1.13+cu111", "v1.13.2"],
            refuses: ["1.1", "1.130", "1.12.9", "1.14", "1.14.dev1", "11.3"]),
        Case("3.1", "==3.1.*", accepts: ["3.1", "3.1.4"], refuses: ["3.10", "3.11", "3.0.9"]),
        Case("1", "==1.*", accepts: ["1", "1.0.0", "1.99", "1rc1"], refuses: ["10", "0.9", "2.dev1"]),
        Case("0", "==0.*", accepts: ["0", "0.80", "0.0.1rc1"], refuses: ["1", "1.0.dev1"]),
        Case("v2.1.0", "==2.1.0.*", accepts: ["2.1", "2.1.0", "2.1.0.5"], refuses: ["2.1.1", "2.0.9"]),
        Case(
            "8.0.RC1", "==8.0.rc1", accepts: ["8.0rc1", "8.0.0-rc.1"],
            refuses: ["8.0", "8.0.rc1.alpha003", "8.0.rc1.1"]),
        Case("1.7-1", "==1.7-1", accepts: ["1.7.post1"], refuses: ["1.7", "1.7-2"]),
        Case("1.8+cu111", "==1.8+cu111", accepts: ["1.8.0+CU111"], refuses: ["1.8", "1.8+cu112", "1.8+cu111.1"]),
        // equality
        Case("==1.13", "==1.13", accepts: ["1.13", "1.13.0", "1.13+cu111"], refuses: ["1.13.1", "1.13rc1", "1.13-1"]),
        Case("== 1.15.0", "==1.15.0", accepts: ["1.15", "1.15.0.0"], refuses: ["1.15.0.1"]),
        Case(
            "==1.15.*", "==1.15.*", accepts: ["1.15", "1.15.5", "1.15a1", "1.15.post1"], refuses: ["1.1", "1.16.dev0"]),
        Case("!=1.15", "!=1.15", accepts: ["1.15.1", "1.15rc1"], refuses: ["1.15", "1.15.0", "1.15+local"]),
        Case("!=1.15.*", "!=1.15.*", accepts: ["1.14", "1.16", "1.150"], refuses: ["1.15", "1.15.5", "1.15rc1"]),
        Case("!=1.15+a", "!=1.15+a", accepts: ["1.15", "1.15+b"], refuses: ["1.15+a"]),
        // order
        Case(">=1.0", ">=1.0", accepts: ["1", "1.0+x", "1.0-1", "2.dev1"], refuses: ["1.0rc1", "0.9"]),
        Case(">=8.3.rc1", ">=8.3.rc1", accepts: ["8.3.rc1", "8.3.rc2", "8.3"], refuses: ["8.3.rc1.alpha003", "8.2"]),
        Case("<=1.0", "<=1.0", accepts: ["1.0", "1.0rc1", "1.0+x", "0.9"], refuses: ["1.0-1", "1.0.1"]),
        Case(
            ">1.7", ">1.7", accepts: ["1.7.1", "1.8", "1.8.dev1"],
            refuses: ["1.7", "1.7-1", "1.7.0.post2", "1.7+x", "1.7rc1"]),
        Case(">1.7-1", ">1.7-1", accepts: ["1.7-2", "1.8"], refuses: ["1.7-1", "1.7", "1.7-1+x"]),
        Case(">1.7rc1", ">1.7rc1", accepts: ["1.7rc2", "1.7", "1.7.1"], refuses: ["1.7rc1", "1.7rc1.post1", "1.7b9"]),
        Case(
            "<1.7", "<1.7", accepts: ["1.6", "1.6.99", "1.6-1"],
            refuses: ["1.7", "1.7rc1", "1.7.dev1", "1.7a1.dev1"]),
        Case("<1.7rc2", "<1.7rc2", accepts: ["1.7rc1", "1.7b1", "1.6"], refuses: ["1.7rc2", "1.7"]),
        Case("<1.7-1", "<1.7-1", accepts: ["1.7", "1.7+x", "1.6"], refuses: ["1.7-1", "1.7.post1.dev1"]),
        // compatible
        Case("~=2.1", "~=2.1", accepts: ["2.1", "2.9", "2.1.3"], refuses: ["2.0", "3.0", "2.1rc1", "3.dev1"]),
        Case("~=2.1.3", "~=2.1.3", accepts: ["2.1.3", "2.1.10", "2.1.3-1"], refuses: ["2.1.2", "2.2", "2.2.dev1"]),
        Case("~=2.2.0", "~=2.2.0", accepts: ["2.2", "2.2.9"], refuses: ["2.3", "2.1"]),
        Case("~=2.2rc1", "~=2.2rc1", accepts: ["2.2rc1", "2.2", "2.9"], refuses: ["2.2b1", "3.0"]),
        // lists and spaces
        Case(">=1.0,<2", ">=1.0,<2", accepts: ["1.0", "1.99"], refuses: ["2.0", "2.0rc1", "0.9"]),
        Case("  >= 1.0 ,\t< 2 , != 1.5 ", ">=1.0,<2,!=1.5", accepts: ["1.4", "1.5.1"], refuses: ["1.5", "2"]),
        Case("1.13,!=1.13.1", "==1.13.*,!=1.13.1", accepts: ["1.13.2"], refuses: ["1.13.1", "1.14"]),
        Case(">2,<1", ">2,<1", accepts: [], refuses: ["0.5", "1.5", "2.5"]),
        // numbers that fill a slot of the sort key
        Case("4087", "==4087.*", accepts: ["4087", "4087.5"], refuses: ["4086", "4088"]),
        Case("5000.1", "==5000.1.*", accepts: ["5000.1.9"], refuses: ["5000.10", "5000.2", "5000"]),
        Case("2.0.2509", "==2.0.2509.*", accepts: ["2.0.2509"], refuses: ["2.0.2512", "2.0.250"]),
    ]

    @Test("accept what they should and refuse the rest", arguments: cases)
    func contains(_ item: Case) throws {
        let specifier = try VersionSpecifier(parsing: item.specifier)
        for text in item.accepted { #expect(specifier.contains(try ReleaseVersion(parsing: text)), "\(text)") }
        for text in item.refused { #expect(!specifier.contains(try ReleaseVersion(parsing: text)), "\(text)") }
    }

    @Test("print canonically, and mean the same when read again", arguments: cases)
    func canonical(_ item: Case) throws {
        let specifier = try VersionSpecifier(parsing: item.specifier)
        #expect(specifier.description == item.canonical)
        #expect(try VersionSpecifier(parsing: item.canonical) == specifier)
    }

    @Test(
        "name the version whose neighbours are worth suggesting",
        arguments: [
            ("1.13", "1.13"), ("==1.13", "1.13"), ("==1.13.*", "1.13"), ("~=2.1", "2.1"), (">=1,==1.5", "1.5"),
            (">=1.0", nil), ("!=1.0", nil), ("<2,>1", nil),
        ] as [(String, String?)])
    func anchor(_ text: String, _ expected: String?) throws {
        #expect(try VersionSpecifier(parsing: text).anchor?.text == expected)
    }

    @Test("made from a version accept it in every spelling, and no other")
    func exactly() throws {
        let specifier = VersionSpecifier.exactly(try ReleaseVersion(parsing: "1.15.0"))
        #expect(specifier.contains(try ReleaseVersion(parsing: "1.15")))
        #expect(!specifier.contains(try ReleaseVersion(parsing: "1.15.1")))
        #expect(specifier.description == "==1.15.0")
    }
}
