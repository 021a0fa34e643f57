import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Real packages are what they are", .enabled(if: ConformanceData.isGiven))
struct InspectionConformanceTests {
    struct Truth: Decodable {
        let package: String
        let framework: String
        let framework_version: String?
        let readable_version: String?
        let byte_offset: Int?
        let read_from: String
        let python_hint: [String]?
    }

    static func truths() throws -> [Truth] {
        try ConformanceData.decode([Truth].self, from: "artifacts/truth.json")
    }

    static func inspect(_ truth: Truth) throws -> PackageInspection {
        let folder = try ConformanceData.url("artifacts/\(truth.package)")
        return PackageInspection(
            of: try ModelPackage(path: folder.path), by: try EngineRegistry(BuiltInPlugins.load()))
    }

    @Test("all 36 packages: the framework, and none for what no built-in engine knows")
    func frameworks() throws {
        let truths = try Self.truths()
        #expect(truths.count == 36)
        for truth in truths {
            let expected = truth.framework == "ONNX" ? nil : truth.framework
            #expect(try Self.inspect(truth).best?.engine == expected, "\(truth.package)")
        }
    }

    @Test("the version where the bytes record it, from the place where they do")
    func versions() throws {
        for truth in try Self.truths() where truth.framework != "ONNX" {
            let recognition = try #require(try Self.inspect(truth).best?.recognition, "\(truth.package)")
            let readable = truth.readable_version.flatMap { $0.hasPrefix("keras") ? nil : $0 }
            #expect(recognition.frameworkVersion.recorded?.text == readable, "\(truth.package)")
            if case .notRecorded(let reason) = recognition.frameworkVersion { #expect(!reason.isEmpty) }
            #expect(recognition.evidence.contains { $0.file == "model/\(truth.read_from)" }, "\(truth.package)")
            guard truth.readable_version != nil, let offset = truth.byte_offset, offset > 0 else { continue }
            // a place in unpacked bytes is none in the file
            let isPacked = ["sklearn_joblib_gzip", "sklearn_joblib_zlib"].contains(truth.package)
            #expect(recognition.evidence.contains { $0.offset == offset } != isPacked, "\(truth.package)")
            if isPacked { #expect(recognition.evidence.allSatisfy { $0.offset == nil }, "\(truth.package)") }
        }
    }

    @Test("what evidence names stands where it says")
    func places() throws {
        var count = 0
        for truth in try Self.truths() {
            let inspection = try Self.inspect(truth)
            for candidate in [inspection.best].compactMap({ $0 }) + inspection.others {
                let version = candidate.recognition.frameworkVersion.recorded?.text
                for evidence in candidate.recognition.evidence {
                    guard let offset = evidence.offset else { continue }
                    let file = try ConformanceData.url("artifacts/\(truth.package)").appendingPathComponent(
                        evidence.file)
                    let bytes = try Data(contentsOf: file).dropFirst(offset)
                    #expect(EvidenceBytes.fit(evidence.what, bytes, version: version), "\(truth.package): \(evidence)")
                    count += 1
                }
            }
        }
        #expect(count > 50)
    }

    @Test("bounds hold the version that wrote the file")
    func bounds() throws {
        var count = 0
        for truth in try Self.truths() {
            guard let text = truth.framework_version,
                let range = try Self.inspect(truth).best?.recognition.frameworkVersionRange
            else { continue }
            #expect(range.contains(try ReleaseVersion(parsing: text)), "\(truth.package): \(range)")
            count += 1
        }
        #expect(count >= 8)
    }

    @Test("Python where the format tells, and nowhere else")
    func python() throws {
        for truth in try Self.truths() {
            let found = try Self.inspect(truth).best?.recognition.python?.description
            #expect(found == truth.python_hint?.first.map { "==" + $0.dropFirst("python".count) }, "\(truth.package)")
        }
    }

    @Test("nothing is wrong with their bytes, and nothing in them is suspicious")
    func findings() throws {
        for truth in try Self.truths() {
            let codes = try Self.inspect(truth).findings.map(\.code)
            #expect(
                !codes.contains { $0.hasPrefix("pickle-") || $0.hasPrefix("service-") }, "\(truth.package): \(codes)")
            #expect(!codes.contains { $0.hasPrefix("file-") && $0 != "file-forbidden" }, "\(truth.package): \(codes)")
        }
    }
}
