import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Damaged models are findings, never wrong versions") struct InspectionDamageTests {
    static let fixtures = InspectionFixture.all.filter { $0.engine != nil }

    @Test("a model that is cut anywhere gives its own version or none", arguments: fixtures)
    func truncated(_ fixture: InspectionFixture) async throws {
        let source = try fixture.mainFile()
        let data = try Data(contentsOf: source)
        try await TemporaryFolder.with { folder in
            for count in Self.cuts(of: data.count) {
                let file = try folder.file(source.lastPathComponent, holding: data.prefix(count))
                let inspection = try Inspecting.path(file.path)
                let version = inspection.recordedVersion
                #expect(version == nil || version == fixture.version, "cut at \(count): \(version ?? "")")
                let engine = inspection.best?.engine
                #expect(engine == nil || engine == fixture.engine, "cut at \(count): \(engine ?? "")")
            }
        }
    }

    @Test("a model with changed bytes gives its own version or none", arguments: fixtures)
    func changed(_ fixture: InspectionFixture) async throws {
        let source = try fixture.mainFile()
        let data = try Data(contentsOf: source)
        let versions = try InspectionLiesTests.versionPlaces(fixture, data)
        var random = Sequence(seed: UInt64(data.count))
        try await TemporaryFolder.with { folder in
            for _ in 0..<60 {
                var damaged = data
                for _ in 0..<3 {
                    let (place, byte) = (random.next(below: data.count), UInt8(random.next(below: 256)))
                    // other bytes where the version stands are another version
                    if !versions.contains(where: { $0.contains(place) }) { damaged[place] = byte }
                }
                let file = try folder.file(source.lastPathComponent, holding: damaged)
                let inspection = try Inspecting.path(file.path)
                let version = inspection.recordedVersion
                #expect(version == nil || version == fixture.version, "\(version ?? "")")
            }
        }
    }

    @Test(
        "a cut model says so",
        arguments: [
            ("tf_savedmodel", 6000), ("mindspore_mindir", 1500), ("pytorch_state_dict", 2000), ("tf_keras_h5", 1000),
            ("sklearn_pickle_m", 400), ("sklearn_joblib_gzip", 300), ("xgboost_json", 2000), ("xgboost_ubj", 2000),
            ("pytorch_legacy", 100), ("mxnet_module", 500), ("tf_lite", 300), ("xgboost_deprecated_bin", 100),
        ])
    func said(_ name: String, _ count: Int) async throws {
        let fixture = try #require(InspectionFixture.all.first { $0.name == name })
        let source = try fixture.mainFile()
        try await TemporaryFolder.with { folder in
            let file = try folder.file(source.lastPathComponent, holding: Data(contentsOf: source).prefix(count))
            let findings = try Inspecting.path(file.path).findings
            #expect(findings.contains { $0.severity == .error && $0.code.hasPrefix("file-") }, "\(findings)")
        }
    }

    /// Every place near the start, and a spread over the rest.
    private static func cuts(of count: Int) -> [Int] {
        let spread = stride(from: 64, to: count, by: max(7, count / 90))
        return Array(stride(from: 0, to: min(64, count), by: 3)) + Array(spread)
            + ((count - 24)..<count).filter { $0 > 0 }
    }

    /// The same numbers on every run.
    private struct Sequence {
        var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
