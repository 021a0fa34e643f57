import EngineKit
import Foundation
import ModelImport
import RuntimeCatalog
import Testing

/// The table of the platform's error codes in the built-in catalog, held against the findings that there are.
@Suite struct PlatformCodeTests {
    /// Findings that the platform has no code for: they are about what this program does before the platform would
    /// notice, or about what no document says the platform refuses.
    private static let withoutCode: Set<String> = Set(
        [
            "registration-unused-placeholder", "registration-repeated-input", "registration-step-order",
            "registration-ignored", "registration-default-model-type", "import-superfluous",
            "import-name-generated",
            "config-extra-key", "config-dependencies-unused", "config-health-for-engine", "config-more-findings",
            "config-address-for-engine",
            "arm-from-obs", "arm-from-training", "training-folder-above-5-gb",
            "training-folder-above-1024-files", "image-without-health",
        ])
        .union(ExaminationCode.allCases.map(\.rawValue)).subtracting(["runtime-unresolved", "model-exists"])

    /// What the resolver says of words it does not know.
    private static let ofResolver: Set = ["unknown-runtime", "ambiguous-runtime", "other-engine"]

    private let catalog: Catalog

    init() throws { catalog = try BuiltInCatalog.load() }

    private var findings: Set<String> {
        Set(ConfigurationCode.allCases.map(\.rawValue) + ImportFindingCode.allCases.map(\.rawValue))
            .union(ExaminationCode.allCases.map(\.rawValue)).union(catalog.importRules.map(\.id))
            .union(Self.ofResolver)
    }

    @Test func `every finding has a code of the platform, or is known to have none`() {
        let coded = catalog.platformCodes.flatMap(\.findings)
        #expect(findings.subtracting(coded) == Self.withoutCode)
        #expect(Set(coded).intersection(Self.withoutCode).isEmpty)
    }

    @Test func `every finding of the table exists, and stands in it once`() {
        let coded = catalog.platformCodes.flatMap(\.findings)
        #expect(Set(coded).subtracting(findings).isEmpty)
        #expect(coded.count == Set(coded).count)
        #expect(catalog.platformCodes.allSatisfy { $0.code.wholeMatch(of: /ModelArts\.3\d\d\d/) != nil })
    }

    @Test(arguments: [
        ("template-mode-fixed", "ModelArts.3030"), ("import-template-input-repeated", "ModelArts.3039"),
        ("config-empty", "ModelArts.3016"), ("model-exists", "ModelArts.3002"), ("file-above-5-gb", "ModelArts.3044"),
    ])
    func `a finding is known to the platform as`(finding: String, code: String) {
        #expect(catalog.platformCodes.first { $0.findings.contains(finding) }?.code == code)
    }
}
