import EngineKit
import Foundation
import Testing

/// Files built from the structures of the sources that `OfflineModel` names: no real one can be made here.
@Suite("Offline models for Ascend") struct OfflineModelTests {
    private static func bytes<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        (0..<(Value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> Value($0 * 8)) }
    }

    /// ModelFileHeader, with the fields that are read.
    private static func header(second: Bool, platform: String, length: Int) -> [UInt8] {
        var head = Array("IMOD".utf8) + bytes(UInt32(256)) + bytes(UInt32(second ? 0x2000_0000 : 0x1000_0000))
        head += [UInt8](repeating: 0, count: 64) + bytes(UInt32(length))
        head += [UInt8](repeating: 0, count: 72) + bytes(UInt32(3))
        if second { head += bytes(UInt32(1)) }
        head += Array(platform.utf8)
        return head + [UInt8](repeating: 0, count: 256 - head.count)
    }

    private static func attribute(_ name: String, _ value: String) -> [UInt8] {
        let field = InspectionHostileTests.field
        return field(11, field(1, Array(name.utf8)) + field(2, field(2, Array(value.utf8))))
    }

    /// A table of two partitions, the definition the second of them.
    private static func content(_ definition: [UInt8], wide: Bool) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { wide ? bytes(UInt64(value)) : bytes(UInt32(value)) }
        let weights: [UInt8] = [1, 2, 3, 4]
        return number(2) + number(1) + number(0) + number(weights.count) + number(0) + number(weights.count)
            + number(definition.count) + weights + definition
    }

    private static func model(second: Bool = true, wide: Bool = true, _ attributes: [(String, String)]) -> [UInt8] {
        let content = content(attributes.flatMap { attribute($0.0, $0.1) }, wide: wide)
        return header(second: second, platform: "S100V100R001", length: content.count) + content
    }

    @Test(
        "the framework that it was compiled from decides",
        arguments: [
            ([], .likely), ([("framework_type", "MindSpore")], .certain), ([("framework_type", "Caffe")], .possible),
            ([("framework_type", "Something")], .likely), ([("soc_version", "Ascend310P3")], .likely),
        ] as [([(String, String)], PackageRecognition.Confidence)])
    func framework(_ attributes: [(String, String)], _ confidence: PackageRecognition.Confidence) async throws {
        for (second, wide) in [(false, false), (true, false), (true, true)] {
            let bytes = Self.model(second: second, wide: wide, attributes)
            let inspection = try await InspectionHostileTests.inspect("model.om", bytes)
            #expect(inspection.best?.engine == "MindSpore" && inspection.recordedVersion == nil)
            let recognition = inspection.best?.recognition
            #expect(recognition?.confidence == confidence)
            let texts = recognition?.evidence.map(\.what) ?? []
            #expect(texts.contains("ModelFileHeader.platform_version = 'S100V100R001'"), "\(texts)")
            for (name, value) in attributes { #expect(texts.contains("ModelDef.attr \(name) = '\(value)'")) }
            #expect(!inspection.findings.contains { $0.code.hasPrefix("file-") })
        }
    }

    @Test("a cut file says so, and a head alone is no more than possible")
    func damage() async throws {
        let bytes = Self.model([("framework_type", "MindSpore")])
        for count in [300, bytes.count - 1] {
            let inspection = try await InspectionHostileTests.inspect("model.om", Array(bytes.prefix(count)))
            #expect(inspection.best?.recognition.confidence == .likely)
            #expect(inspection.findings.contains { $0.code == "file-truncated" })
        }
        let short = try await InspectionHostileTests.inspect("model.om", Array(bytes.prefix(100)))
        #expect(short.best == nil && short.findings.contains { $0.code == "file-truncated" })
        let other = Array("IMOD".utf8) + [UInt8](repeating: 7, count: 300)
        #expect(try await InspectionHostileTests.inspect("x.om", other).best?.recognition.confidence == .possible)
    }

    @Test("a table that lies leads nowhere", arguments: [0, 1, 63, 64, 0x7FFF_FFFF, 0xFFFF_FFFF] as [UInt32])
    func table(_ count: UInt32) async throws {
        var bytes = Self.model([("framework_type", "MindSpore")])
        bytes.replaceSubrange(256..<260, with: Self.bytes(count))
        let inspection = try await InspectionHostileTests.inspect("model.om", bytes)
        #expect(inspection.best?.recognition.confidence == .likely)
    }
}
