import DeprecationReport
import Foundation
import Testing

@Suite("The page about inventories")
struct InventoryPageTests {
    private static func page() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return try String(contentsOf: root.appending(path: "docs/inventory.md"), encoding: .utf8)
    }

    @Test("shows the same models in every format", arguments: InventoryFormat.allCases)
    func examples(_ format: InventoryFormat) throws {
        let page = try Self.page()
        let start = try #require(page.range(of: "```\(format.rawValue)\n"))
        let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
        var models = InventoryFixture.models(String(page[start.upperBound..<end.lowerBound]), name: "page")
        for index in models.indices { models[index].place.line = nil }
        let place = InventoryModel.Place(file: "page")
        #expect(
            models == [
                InventoryModel(
                    name: "fraud-score", version: "0.0.1", owner: "risk", labels: ["batch", "eu"], engine: "TensorFlow",
                    runtime: "python2.7", place: place),
                InventoryModel(
                    name: "digits", engine: "PyTorch", runtime: "pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64",
                    place: place),
            ])
    }

    @Test("tells the limits")
    func limits() throws {
        let page = try Self.page()
        let limits = InventoryLimits.standard
        #expect(page.contains("\(limits.maxRowBytes >> 20) MiB (CSV: \(limits.maxCSVRowBytes >> 20) MiB)"))
        #expect(page.contains("more than \(limits.maxDepth) levels deep"))
        #expect(limits.maxUnreadableRows == 10_000 && page.contains("After 10,000 of them"))
    }
}
