import EngineKit
import Foundation
import ModelImport
import RuntimeCatalog
import TestSupport
import Testing

/// The platform's limits of sizes, by the built-in catalog. The files are sparse: they take no space.
@Suite struct ImportSizeTests {
    private static func answer(_ gigabytes: [Int], _ source: ImportSource, count: Int = 0) async throws -> ImportAnswer
    {
        let fixture = try ImportFixture()
        return try await TemporaryFolder.with { folder in
            for (index, size) in gigabytes.enumerated() {
                let handle = try FileHandle(
                    forWritingTo: folder.file("model/weights\(index).bin", holding: ""))
                try handle.truncate(atOffset: UInt64(size) << 30)
                try handle.close()
            }
            for index in 0..<count { _ = try folder.file("model/data/\(index)", holding: "") }
            return try fixture.answer(at: folder.url.path) { ($0.modelType, $0.source) = ("TensorFlow", source) }
        }
    }

    @Test(
        "each file that is too large is told, once, by the limit that it breaks",
        arguments: [
            ([1, 5], []), ([6], ["warning 0"]), ([20], ["warning 0"]), ([21], ["error 0"]),
            ([25, 3, 30], ["error 0", "error 2"]),
            ([6, 25, 7], ["error 1", "warning 0", "warning 2"]),
        ] as [([Int], [String])])
    func files(gigabytes: [Int], told: [String]) async throws {
        let answer = try await Self.answer(gigabytes, .obs)
        let found = answer.findings.filter { $0.finding.code.hasPrefix("file-above") }
        #expect(found.allSatisfy { $0.platformCode == "ModelArts.3044" && $0.finding.remedy != nil })
        let names = found.map { found in
            "\(found.finding.severity) \(found.finding.file?.filter(\.isNumber) ?? "")"
        }
        #expect(names == told)
    }

    @Test(
        "what comes from a training job is held to the limits of its folder",
        arguments: [
            (ImportSource.training, [2, 2], 0, []), (.training, [3, 3], 0, ["training-folder-above-5-gb"]),
            (.obs, [3, 3], 0, []), (.training, [], 1024, []),
            (.training, [], 1025, ["training-folder-above-1024-files"]), (.obs, [], 1025, []),
        ] as [(ImportSource, [Int], Int, [String])])
    func folders(source: ImportSource, gigabytes: [Int], count: Int, told: [String]) async throws {
        let answer = try await Self.answer(gigabytes, source, count: count)
        let found = answer.findings.map(\.finding).filter { $0.code.hasPrefix("training-folder") }
        #expect(found.map(\.code) == told && found.allSatisfy { $0.severity == .warning })
    }
}
