import EngineKit
import RuntimeVocabulary
import Testing

@Suite("Rules on which runtime loads which model") struct CompatibilityRuleTests {
    static func version(_ text: String) throws -> ReleaseVersion { try ReleaseVersion(parsing: text) }

    @Test(
        "how a runtime stands to a model",
        arguments: [
            ("1.13", "2.15.1", VersionDifference.olderMajor), ("2.1", "2.15.1", .olderMinor),
            ("2.15.0", "2.15.1", .olderPatch), ("2.15.1", "2.15.1", .same), ("2.15.2", "2.15.1", .newerPatch),
            ("2.16.0", "2.15.1", .newerMinor), ("3.0", "2.15.1", .newerMajor), ("1.7.6", "1.7", .same),
            ("1.7", "1.7.6", .same), ("2", "2.15.1", .same), ("1.9.9", "1.10.0", .olderMinor), ("3.1", "3", .same),
            ("2.3.1.1", "2.3.1", .same), ("2.0.0rc1", "2.0.0", .same), ("2.0.0", "2.0.0+cu117", .same),
        ])
    func difference(_ runtime: String, _ artifact: String, _ difference: VersionDifference) throws {
        #expect(VersionDifference(of: try Self.version(runtime), to: try Self.version(artifact)) == difference)
    }

    /// The rule for a model of a version, or within bounds, by a manifest's rows; `nil` when no row holds.
    static func row(_ rows: String, _ version: String?, _ range: String?, on runtime: String?, format: String = "F")
        throws -> String?
    {
        let manifest = try PluginManifestTests.read(
            #"{ "apiVersion": 1, "name": "M", "id": "M", "version": "1.0.0", "compatibility": [\#(rows)] }"#)
        let recorded = try version.map { PackageRecognition.FrameworkVersion.recorded(try Self.version($0)) }
        let recognition = PackageRecognition(
            .certain, format: format, frameworkVersion: recorded ?? .notRecorded(reason: "of a test"),
            frameworkVersionRange: try range.map(VersionSpecifier.init(parsing:)), files: [])
        let artifact = ModelArtifact(.init(engine: "M", recognition: recognition), rules: manifest.compatibility)
        return artifact.rule(on: try runtime.map(Self.version))?.source
    }

    static let rows = """
        { "artifact": ">=2", "runtime": "<1.5", "verdict": "refuse", "source": "1" },
        { "difference": ["older-minor", "older-major"], "verdict": "warn", "source": "2" },
        { "difference": ["same", "newer-patch"], "verdict": "fine", "source": "3" },
        { "runtime": "<1", "verdict": "refuse", "source": "4" }
        """

    @Test(
        "the first row that holds counts, where the version is recorded",
        arguments: [
            ("2.1", "1.4", "1"), ("2.1", "1.6", "2"), ("1.6.1", "1.4", "2"), ("1.6.1", "1.6", "3"),
            ("1.6.1", "1.6.2", "3"), ("1.6.1", "1.7", nil), ("0.5", "0.7", "4"), ("0.5", "0.5", "3"),
        ] as [(String, String, String?)])
    func recorded(_ version: String, _ runtime: String, _ row: String?) throws {
        #expect(try Self.row(Self.rows, version, nil, on: runtime) == row)
    }

    @Test(
        "without a version, only rows that need none hold",
        arguments: [("1.4", nil), ("0.9", "4"), (nil, nil)] as [(String?, String?)])
    func unknown(_ runtime: String?, _ row: String?) throws {
        #expect(try Self.row(Self.rows, nil, nil, on: runtime) == row)
    }

    @Test("without a runtime's version, only rows that need neither hold")
    func unknownRuntime() throws {
        #expect(try Self.row(Self.rows, "2.1", nil, on: nil) == nil)
        let all = Self.rows + #", { "artifact": "2", "verdict": "warn", "source": "5" }"#
        #expect(try Self.row(all, "2.1", nil, on: nil) == "5")
        #expect(try Self.row(all + #", { "verdict": "warn", "source": "6" }"#, "1.1", nil, on: nil) == "6")
    }

    @Test(
        "within bounds nothing is known; outside, the nearest counts; what holds for all of them holds",
        arguments: [
            (">1.13.1", "1.6", "2"), (">1.13.1", "1.14", nil), (">1.13.1", "1.13.1", nil), (">=2", "1.4", "1"),
            ("<2", "1.4", nil), ("==1.6.*", "1.6.4", nil), ("==1.6.*", "1.4", "2"), ("==1.6.*", "1.7", nil),
            (">=1.6.1,<1.6.3", "1.6.3", "3"), (">=1.6.1,<1.6.3", "1.6.2", "3"), ("==1.6.2", "1.6.2", "3"),
            ("<1", "0.8", "4"), ("==1.6", "1.6.1", "3"), ("<=1.6", "1.6.1", "3"),
            (">=1.2,!=1.5", "1.5", nil),
        ] as [(String, String, String?)])
    func bounds(_ range: String, _ runtime: String, _ row: String?) throws {
        #expect(try Self.row(Self.rows, nil, range, on: runtime) == row)
    }

    @Test("a recorded version counts, whatever its bounds")
    func both() throws {
        #expect(try Self.row(Self.rows, "1.7", "==1.7.*", on: "1.7.4") == "3")
    }

    @Test(
        "a format means its variants, and no other that begins alike",
        arguments: [
            ("pickle", "1"), ("pickle (protocol 4)", "1"), ("pickle, gzip", "1"), ("pickles", "3"), ("Pickle", "3"),
            ("zip (weights)", "2"), ("zip (module)", "3"), ("zip", "3"),
        ])
    func formats(_ format: String, _ row: String) throws {
        let rows = """
            { "formats": ["other", "pickle"], "verdict": "warn", "source": "1" },
            { "formats": ["zip (weights)"], "verdict": "warn", "source": "2" },
            { "verdict": "warn", "source": "3" }
            """
        #expect(try Self.row(rows, nil, nil, on: "1", format: format) == row)
    }

    @Test("every part of a row is read")
    func reading() throws {
        let manifest = try PluginManifestTests.read(
            """
            { "apiVersion": 1, "name": "M", "id": "M", "version": "1.0.0", "compatibility": [
              { "artifact": "2", "formats": ["F"], "runtime": "<1.5", "difference": ["same", "older-patch"],
                "verdict": "refuse", "source": "s", "note": "n" }
            ] }
            """)
        let rule = CompatibilityRule(
            artifact: try VersionSpecifier(parsing: "2"), formats: ["F"],
            runtime: try VersionSpecifier(parsing: "<1.5"),
            differences: [.same, .olderPatch], verdict: .refuse, source: "s", note: "n")
        #expect(manifest.compatibility == [rule])
    }
}
