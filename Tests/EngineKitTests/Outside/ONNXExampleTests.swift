import EngineKit
import Foundation
import Jansson
import TestSupport
import Testing

/// The example's program, on models made by hand.
@Suite struct ONNXExampleTests {
    private static let plugin = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Examples/plugins/onnxruntime").standardizedFileURL.path

    private static func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        [number << 3 | 2, UInt8(bytes.count)] + bytes
    }

    /// `producer_name`, `producer_version`, a graph, and operator set 14 among others.
    private static func model(opset: UInt8) -> [UInt8] {
        [1 << 3, 8] + field(2, Array("pytorch".utf8)) + field(3, Array("2.1.0".utf8))
            + field(7, Array(repeating: 0xFF, count: 100)) + field(8, field(1, Array("ai.onnx.ml".utf8)) + [2 << 3, 3])
            + field(8, [2 << 3, opset])
    }

    private func inspect(_ model: [UInt8], _ folder: TemporaryFolder) throws -> JSONValue {
        _ = try folder.file("package/model/net.onnx", holding: Data(model))
        let plugin = try #require(OutsidePlugin.load(Self.plugin) as? ExecutablePlugin)
        let package = folder.url.appendingPathComponent("package").path
        let question: JSONValue = ["package": .string(package), "files": ["model/net.onnx"]]
        return try #require(plugin.ask(["inspect": question])["inspection"])
    }

    @Test func `the operator set bounds the version, and the bytes are the evidence`() async throws {
        try await TemporaryFolder.with { folder in
            let found = try inspect(Self.model(opset: 14), folder)
            #expect(found["confidence"] == "certain")
            #expect(found["frameworkVersion"] == .null)
            #expect(found["frameworkVersionRange"] == ">=1.8")
            #expect(
                found["evidence"] == [
                    ["file": "model/net.onnx", "what": "producer_version", "offset": 11],
                    ["file": "model/net.onnx", "what": "opset_import 14", "offset": 136, "field": "frameworkVersion"],
                ])
        }
    }

    /// Rows of the compatibility page's table, and opsets before and after it.
    @Test(
        arguments: [
            (7, .null), (8, ">=0.1"), (11, ">=1.0"), (13, ">=1.6"), (15, ">=1.9"), (16, ">=1.11"), (17, ">=1.12"),
            (18, ">=1.14"), (19, ">=1.15"), (20, ">=1.17"), (21, ">=1.18"), (22, ">=1.18"),
        ] as [(UInt8, JSONValue)])
    func `every opset has its first release`(opset: UInt8, range: JSONValue) async throws {
        try await TemporaryFolder.with { folder in
            let found = try inspect(Self.model(opset: opset), folder)
            #expect(found["frameworkVersionRange"] == range)
        }
    }

    @Test(arguments: [
        Array(model(opset: 14).dropLast()), [0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], Array(repeating: 0xFF, count: 32),
        [0x0B, 0, 0],
        [0x02, 0x00], [0x12],
    ])
    func `bytes that are no model are a finding`(model: [UInt8]) async throws {
        try await TemporaryFolder.with { folder in
            let found = try inspect(model, folder)
            guard case .array(let findings)? = found["findings"] else { return #expect(Bool(false), "\(found)") }
            #expect(findings.first?["code"] == "onnx-malformed")
        }
    }
}
