import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Packages are held to the rules of their engine") struct InspectionCheckerTests {
    static let own = PluginManifest(
        name: "Own", id: "Own", version: "1.0.0",
        package: PackageRules(
            required: ["*.own", "parts/**"].map { PackageGlob($0) },
            forbidden: ["Dockerfile", "**/Dockerfile"].map { PackageGlob($0) },
            modelFiles: [PackageGlob("*.own")], serviceParentClasses: ["platform.own.OwnBase"],
            otherFormats: [
                PackageFormatRule(formats: ["Lite"], verdict: .refuse, advice: "export an Own", source: "s"),
                PackageFormatRule(formats: ["Odd"], verdict: .warn, advice: "save an Own", source: "s"),
                PackageFormatRule(formats: ["Fine"], verdict: .fine, advice: "nothing", source: "s"),
            ],
            editions: [
                PackageDemand(
                    edition: "Cloud A", since: try? CalendarDate(parsing: "2024-06-25"),
                    requires: [PackageGlob("customize_service.py")], source: "s"),
                PackageDemand(edition: "Cloud B", leavesOpen: [PackageGlob("customize_service.py")], source: "s"),
            ]))
    static let other = PluginManifest(
        name: "Other", id: "Other", version: "1.0.0",
        package: PackageRules(
            serviceParentClasses: ["platform.other.OtherBase", "platform.common.CommonBase"],
            sharedServiceModules: ["platform.common"]))

    static let complete = [
        "model/m.own": "x", "model/parts/1": "x", "model/config.json": "{}",
        "model/customize_service.py": "from platform.own import OwnBase\nclass S(OwnBase): pass\n",
    ]

    static func manifest(_ rules: PackageRules) -> PluginManifest {
        PluginManifest(name: "Own", id: "Own", version: "1.0.0", package: rules)
    }

    static func model(_ path: String, _ format: String = "Own") -> PackageRecognition {
        PackageRecognition(.certain, format: format, frameworkVersion: .notRecorded(reason: "r"), files: [path])
    }

    static func findings(
        _ changes: [String: String?], model: PackageRecognition? = nil, engine: PluginManifest? = own,
        limits: PackageLimits = .standard, then command: String? = nil
    ) async throws -> [PackageFinding] {
        try await TemporaryFolder.with { folder in
            for (path, text) in complete.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
            where !(changes.keys.contains(path) && changes[path] == .some(nil)) {
                _ = try folder.file(path, holding: text)
            }
            let registry = try EngineRegistry([ManifestPlugin(manifest: own), ManifestPlugin(manifest: other)])
            if let command { try await InspectionListingTests.shell(command, in: folder) }
            let package = try ModelPackage(path: folder.url.path, limits: limits)
            let checker = engine.map { PackageChecker($0, registry: registry) } ?? PackageChecker(registry: registry)
            // the complete package has its model
            let known = engine != nil && changes["model/m.own"] == nil ? Self.model("model/m.own") : nil
            return checker.check(package, model: model ?? known)
        }
    }

    @Test("a complete package has no findings")
    func complete() async throws {
        #expect(try await Self.findings([:]).isEmpty)
    }

    @Test(
        "each fault is one finding",
        arguments: [
            (["model/deep/er/Dockerfile": "FROM x"], "file-forbidden", "model/deep/er/Dockerfile"),
            (["model/m.own": ""], "file-empty", "model/m.own"),
            (
                ["model/m.own": "version https://git-lfs.github.com/spec/v1\noid sha256:4d"], "file-lfs-pointer",
                "model/m.own"
            ),
            (["model/m.own": "<!doctype html><html>"], "file-not-a-model", "model/m.own"),
            (
                ["model/customize_service.py": nil, "customize_service.py": "x"], "service-misplaced",
                "customize_service.py"
            ),
            (["model/customize_service.py": ""], "service-empty", "model/customize_service.py"),
            (["model/customize_service.py": "# nothing\n"], "service-empty", "model/customize_service.py"),
            (["model/customize_service.py": "class S(:\n"], "service-malformed", "model/customize_service.py"),
            (["model/customize_service.py": "a\0b"], "service-encoding", "model/customize_service.py"),
            (["model/m.own": nil], "model-file-missing", nil), (["model/parts/1": nil], "model-file-missing", nil),
            (["model/n.own": "y"], "model-file-several", "model/n.own"),
            (["model/Dockerfile": "FROM x"], "file-forbidden", "model/Dockerfile"),
            (["model/m.own": nil, "model/x.own/data": "x"], "model-file-missing", "model/x.own"),
            (["model/m.own": "no model"], "file-not-a-model", "model/m.own"),
            (["model/m.own": "{\"a\": 1}"], "file-not-a-model", "model/m.own"),
            (["model/m.own": "BZh9"], "file-not-a-model", "model/m.own"),
            (["model/m.own": "PK\u{3}\u{4}"], "file-not-a-model", "model/m.own"),
            (["model/config.json": nil], "config-missing", nil),
            (["model/config.json": nil, "config.json": "{}"], "config-missing", "config.json"),
            (["model/sub/config.json": "{}"], "config-several", "model/sub/config.json"),
            (["model/customize_service.py": nil], "service-missing", nil),
            (["model/sub/customize_service.py": "x"], "service-misplaced", "model/sub/customize_service.py"),
            (
                ["model/customize_service.py": "class S(object): pass"], "service-parent-missing",
                "model/customize_service.py"
            ),
            (
                ["model/customize_service.py": "from platform.other import OtherBase\nclass S(OtherBase): pass"],
                "service-parent-foreign", "model/customize_service.py"
            ),
            (
                ["model/customize_service.py": "import platform.nowhere\nclass S(platform.nowhere.X): pass"],
                "service-module-unknown", "model/customize_service.py"
            ),
            (
                [
                    "model/customize_service.py": "from platform.own import OwnBase\nimport platform.other\n"
                        + "class S(OwnBase): pass"
                ], "service-import-foreign", "model/customize_service.py"
            ),
            (
                ["model/customize_service.py": "from platform.own import OwnBse\nclass S(OwnBse): pass"],
                "service-class-unknown", "model/customize_service.py"
            ),
            (
                ["model/customize_service.py": "import platform.own as o\nclass S(o.OwnBas): pass"],
                "service-class-unknown", "model/customize_service.py"
            ),
            (
                [
                    "model/customize_service.py":
                        "from platform.own import OwnBase\nclass S(OwnBase):\n  def _infernce(self): pass"
                ], "service-method-name", "model/customize_service.py"
            ),
            (
                ["model/customize_service.py": "from platform.own import OwnBase\nclass S(OwnBase): pass\nprint 'x'"],
                "service-python-2", "model/customize_service.py"
            ),
        ] as [([String: String?], String, String?)])
    func faults(_ changes: [String: String?], _ code: String, _ file: String?) async throws {
        let findings = try await Self.findings(changes)
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.file == file)
        #expect(findings.first?.remedy?.isEmpty == false)
    }

    @Test("what nobody knows for a model may be one for the package's own code, unless it is a text or the like")
    func unknownModel() async throws {
        for (text, severity) in [("no model", PackageFinding.Severity.error), ("\u{1}\u{2}", .warning)] {
            let findings = try await Self.findings(["model/m.own": text])
            #expect(findings.map(\.severity) == [severity])
        }
    }

    @Test("a file that was not read to its end is not surely no model, and one with a fault has been told")
    func unread() async throws {
        try await TemporaryFolder.with { folder in
            for (path, text) in Self.complete { _ = try folder.file(path, holding: text) }
            _ = try folder.file("model/m.own", holding: "text")
            let package = try ModelPackage(path: folder.url.path)
            let checker = PackageChecker(Self.own)
            let note = PackageFinding("file-too-large", .note, file: "model/m.own", message: "m")
            #expect(checker.check(package, reported: [note]).map(\.severity) == [.warning])
            let error = PackageFinding("file-truncated", .error, file: "model/m.own", message: "m")
            #expect(checker.check(package, reported: [error]).isEmpty)
        }
    }

    @Test("an empty folder lacks everything")
    func empty() async throws {
        try await TemporaryFolder.with { folder in
            let package = try ModelPackage(path: folder.url.path)
            let codes = PackageChecker(Self.own).check(package).map(\.code)
            #expect(codes == ["model-file-missing", "model-file-missing", "config-missing", "service-missing"])
            #expect(PackageChecker(registry: .empty).check(package).isEmpty)
        }
    }

    @Test(
        "a single file is a model, or none",
        arguments: [
            ("m.py", "x = 1", ["model-file-missing"]), ("config.json", "{}", ["model-file-missing"]),
            ("m.own", "text", ["file-not-a-model"]), ("m.zip", "PK", ["package-archive"]),
            ("m.TAR.GZ", "x", ["package-archive"]), ("m.own", "\u{1}", ["file-not-a-model"]),
        ])
    func single(_ name: String, _ text: String, _ codes: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let package = try ModelPackage(path: try folder.file(name, holding: text).path)
            #expect(PackageChecker(Self.own).check(package).map(\.code) == codes)
            #expect(PackageChecker(Self.own).check(package, model: Self.model(name)).isEmpty)
            let unowned = PackageChecker(registry: .empty).check(package).map(\.code)
            #expect(unowned == codes.filter { $0 == "package-archive" })
        }
    }

    @Test("where a missing file belongs is said with its folder")
    func place() async throws {
        let missing = try await Self.findings(["model/parts/1": nil]).first
        #expect(missing?.remedy == "put the model's files in 'model/parts/'")
        let rules = PackageRules(required: ["variables/a.index", "variables/a.data-*"].map { PackageGlob($0) })
        let findings = try await Self.findings([:], engine: Self.manifest(rules))
        #expect(
            findings.map(\.remedy) == [
                "put it directly in 'model/variables/'", "put a file of such a name directly in 'model/variables/'",
            ])
    }

    @Test(
        "a model of another format is one finding",
        arguments: [("Lite", .error), ("Lite (small)", .error), ("Odd", .warning), ("Fine", nil)]
            as [(String, PackageFinding.Severity?)])
    func format(_ format: String, _ severity: PackageFinding.Severity?) async throws {
        let findings = try await Self.findings(
            ["model/m.own": nil, "model/parts/1": nil, "model/m.x": "x"], model: Self.model("model/m.x", format))
        #expect(findings.map(\.severity) == (severity.map { [$0] } ?? []))
        #expect(findings.allSatisfy { $0.code == "model-format" && $0.file == "model/m.x" })
    }

    @Test("a model under another name is told its name")
    func renamed() async throws {
        let findings = try await Self.findings(
            ["model/m.own": nil, "model/m.ownx": "x"], model: Self.model("model/m.ownx"))
        #expect(findings.map(\.code) == ["model-file-name"])
        #expect(findings.first?.remedy == "rename it to 'model/m.own'")
    }

    @Test("a folder called Model, or only another, is one finding", arguments: ["Model", "MODEL", "resnet"])
    func folder(_ name: String) async throws {
        let findings = try await Self.findings([:], then: "mv model \(name)")
        #expect(findings.map(\.code) == ["model-folder-name"])
        #expect(findings.first?.remedy?.hasPrefix("rename '\(name)' to 'model'") == true)
    }

    @Test(
        "a link or a folder in place of a file is not missing too",
        arguments: ["config.json", "customize_service.py"])
    func taken(_ name: String) async throws {
        let path = "model/\(name)"
        #expect(try await Self.findings([path: nil], then: "ln -s x \(path)").isEmpty)
        #expect(try await Self.findings([path: nil], then: "mkdir \(path)").map(\.code) == ["not-a-file"])
    }

    @Test("a list that is cut makes nothing missing that is there, and what is not there stays so")
    func cut() async throws {
        let limits = PackageLimits(maxEntries: 6)
        let many = Dictionary(uniqueKeysWithValues: (0..<20).map { ("model/a\($0)", String?.some("x")) })
        #expect(try await Self.findings(many, limits: limits).isEmpty)
        let findings = try await Self.findings(
            many.merging(["model/m.own": nil, "model/config.json": nil]) { $1 }, limits: limits)
        #expect(findings.map(\.code) == ["model-file-missing", "config-missing"])
    }

    @Test("what no engine knows is held to what holds for all")
    func unknown() async throws {
        let findings = try await Self.findings(
            ["model/config.json": nil, "model/Dockerfile": "FROM x", "model/customize_service.py": "class S("],
            engine: nil)
        #expect(
            Set(findings.map(\.code)) == ["config-missing", "file-forbidden", "service-malformed", "file-not-a-model"])
    }

    @Test("a model file that stands too deep is pointed at")
    func misplaced() async throws {
        let findings = try await Self.findings(["model/m.own": nil, "model/sub/m.own": "x"])
        #expect(findings.first?.remedy?.contains("move 'model/sub/m.own'") == true)
    }
}
