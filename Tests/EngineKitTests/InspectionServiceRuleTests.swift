import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("The service of a package is held to the rules of its engine") struct InspectionServiceRuleTests {
    @Test(
        "methods of their own names are no misspelt ones, nor are those beside the method meant",
        arguments: ["_preprocess_image", "_infer", "process", "load", "_postprocess", "__init__", "_inference"])
    func methods(_ name: String) async throws {
        let text = "from platform.own import OwnBase\nclass S(OwnBase):\n  def \(name)(self): pass\n"
        #expect(try await InspectionCheckerTests.findings(["model/customize_service.py": text]).isEmpty)
        let helper = text + "  def \(name.drop { $0 == "_" })(self): pass\n"
        #expect(try await InspectionCheckerTests.findings(["model/customize_service.py": helper]).isEmpty)
    }

    @Test("a class of a module that every image may hold is no sure failure")
    func shared() async throws {
        let findings = try await InspectionCheckerTests.findings([
            "model/customize_service.py":
                "from platform.common import CommonBase\nclass S(CommonBase): pass\n"
        ])
        #expect(findings.map(\.code) == ["service-parent-missing"], "\(findings)")
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test("a foreign parent class names its engine, its line, and the error that follows")
    func foreign() async throws {
        let findings = try await InspectionCheckerTests.findings([
            "model/customize_service.py":
                "import os\nfrom platform.other import OtherBase\nclass S(OtherBase): pass\n"
        ])
        #expect(findings.first?.line == 2)
        #expect(findings.first?.message.contains("belongs to Other") == true)
        #expect(findings.first?.remedy?.contains("No module named platform.other") == true)
    }

    @Test(
        "a foreign module that need not be imported is no fault",
        arguments: [
            "try:\n  from platform.own import OwnBase\nexcept ImportError:\n  from platform.other import OwnBase\n"
                + "class S(OwnBase): pass",
            "from platform.own import OwnBase\ndef f():\n  import platform.other\nclass S(OwnBase): pass",
            "from .platform import x\nfrom platform.own import OwnBase\nclass S(Mixin(1), OwnBase): pass",
        ])
    func optional(_ text: String) async throws {
        #expect(try await InspectionCheckerTests.findings(["model/customize_service.py": text]).isEmpty)
    }

    @Test("an edition that asks for the service is named with its date, and one that does not with it")
    func editions() async throws {
        let finding = try await InspectionCheckerTests.findings(["model/customize_service.py": nil]).first
        #expect(finding?.severity == .warning)
        #expect(finding?.message.contains("Cloud A has asked for since 2024-06-25; to Cloud B it is optional") == true)
        var rules = InspectionCheckerTests.own.package
        rules.editions.removeFirst()
        let lax = InspectionCheckerTests.manifest(rules)
        let note = try await InspectionCheckerTests.findings(["model/customize_service.py": nil], engine: lax).first
        #expect(note?.code == "service-missing" && note?.severity == .note)
    }

    @Test("a file that an edition asks for may be empty, and has its own finding")
    func editionFile() async throws {
        var rules = InspectionCheckerTests.own.package
        rules.editions = [
            PackageDemand(edition: "Cloud C", requires: [PackageGlob("tmp.om")], advice: "put one", source: "s")
        ]
        let manifest = InspectionCheckerTests.manifest(rules)
        let finding = try await InspectionCheckerTests.findings([:], engine: manifest).first
        #expect(finding?.code == "edition-file-missing" && finding?.remedy == "put one")
        #expect(try await InspectionCheckerTests.findings(["model/tmp.om": ""], engine: manifest).isEmpty)
    }
}
