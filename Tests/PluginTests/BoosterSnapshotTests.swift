import EngineKit
import Foundation
import Testing

@Suite("Boosters that XGBoost 1.0 pickled") struct BoosterSnapshotTests {
    private static func model() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: InspectionFixture(name: "xgboost_pickle_1_0", engine: nil).mainFile()))
    }

    private static func place(of text: String, in bytes: [UInt8]) throws -> Int {
        let found = Data(bytes).range(of: Data(text.utf8))
        return try #require(found).lowerBound
    }

    @Test("where the version is read from")
    func evidence() async throws {
        let bytes = try Self.model()
        let inspection = try await InspectionHostileTests.inspect("model.m", bytes)
        #expect(inspection.recordedVersion == "1.0.2")
        #expect(
            try inspection.best?.recognition.evidence.first?.offset == Self.place(of: "\"version\":[1,0,2]", in: bytes))
    }

    @Test(
        "a length that lies gives no version, and a finding",
        arguments: [0, -1, Int64.min, Int64.max, 1, 953, 955, 100_000])
    func lengths(_ length: Int64) async throws {
        var bytes = try Self.model()
        let place = try Self.place(of: "CONFIG-offset:", in: bytes) + 14
        bytes.replaceSubrange(place..<(place + 8), with: (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) })
        let inspection = try await InspectionHostileTests.inspect("model.m", bytes)
        #expect(inspection.best?.engine == "XGBoost" && inspection.recordedVersion == nil)
        #expect(inspection.findings.contains { $0.code == "file-malformed" }, "\(inspection.findings)")
    }

    @Test("a text in the model is not its version")
    func texts() async throws {
        var bytes = try Self.model()
        // the objective's name is in the binary part too: a version there counts for nothing
        let place = try Self.place(of: "\"version\":[1,0,2]", in: bytes)
        bytes.replaceSubrange(place..<(place + 9), with: Array("\"another\"".utf8))
        #expect(try await InspectionHostileTests.inspect("model.m", bytes).recordedVersion == nil)
    }
}
