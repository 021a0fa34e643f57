import EngineKit
import Foundation
import TestSupport
import Testing

@Suite("Packages are held to the rules of their engine") struct InspectionCheckerTests {
    static let own = PluginManifest(
        name: "Own", id: "Own", version: "1.0.0",
        package: PackageRules(
            required: ["*.own", "parts/**"].map { PackageGlob($0) }, forbidden: [PackageGlob("Dockerfile")],
            modelFiles: [PackageGlob("*.own")], serviceParentClasses: ["platform.own.OwnBase"]))
    static let other = PluginManifest(
        name: "Other", id: "Other", version: "1.0.0",
        package: PackageRules(
            serviceParentClasses: ["platform.other.OtherBase", "platform.common.CommonBase"],
            sharedServiceModules: ["platform.common"]))

    static let complete = [
        "model/m.own": "x", "model/parts/1": "x", "model/config.json": "{}",
        "model/customize_service.py": "from platform.own import OwnBase\nclass S(OwnBase): pass\n",
    ]

    static func findings(_ changes: [String: String?]) async throws -> [PackageFinding] {
        try await TemporaryFolder.with { folder in
            for (path, text) in complete.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
            where !(changes.keys.contains(path) && changes[path] == .some(nil)) {
                _ = try folder.file(path, holding: text)
            }
            let registry = try EngineRegistry([ManifestPlugin(manifest: own), ManifestPlugin(manifest: other)])
            return PackageChecker(own, registry: registry).check(try ModelPackage(path: folder.url.path))
        }
    }

    @Test("a complete package has no findings")
    func complete() async throws {
        #expect(try await Self.findings([:]).isEmpty)
    }

    @Test(
        "each fault is one finding",
        arguments: [
            (["model/m.own": nil], "model-file-missing", nil), (["model/parts/1": nil], "model-file-missing", nil),
            (["model/n.own": "y"], "model-file-several", "model/n.own"),
            (["model/Dockerfile": "FROM x"], "file-forbidden", "model/Dockerfile"),
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
                "service-parent-foreign", "model/customize_service.py"
            ),
        ] as [([String: String?], String, String?)])
    func faults(_ changes: [String: String?], _ code: String, _ file: String?) async throws {
        let findings = try await Self.findings(changes)
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.file == file)
        #expect(findings.first?.remedy?.isEmpty == false)
    }

    @Test("a class of a module that every image may hold is another's, and no sure failure")
    func shared() async throws {
        let findings = try await Self.findings([
            "model/customize_service.py":
                "from platform.common import CommonBase\nclass S(CommonBase): pass\n"
        ])
        #expect(findings.map(\.code) == ["service-parent-missing"])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test("a foreign parent class names its engine, its line, and the error that follows")
    func foreign() async throws {
        let findings = try await Self.findings([
            "model/customize_service.py": "import os\nfrom platform.other import OtherBase\n"
        ])
        #expect(findings.first?.line == 2)
        #expect(findings.first?.message.contains("belongs to Other") == true)
        #expect(findings.first?.remedy?.contains("No module named platform.other") == true)
    }

    @Test("a model file that stands too deep is pointed at")
    func misplaced() async throws {
        let findings = try await Self.findings(["model/m.own": nil, "model/sub/m.own": "x"])
        #expect(findings.first?.remedy?.contains("move 'model/sub/m.own'") == true)
    }
}
