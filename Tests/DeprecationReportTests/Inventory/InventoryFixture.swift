import DeprecationReport
import Foundation

/// What the tests of inventories read, and how they show it.
enum InventoryFixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/inventory")

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Every row, as one line of text; the error that ends the reading last.
    static func rows(
        _ bytes: some Sequence<UInt8>, name: String = "models", format: InventoryFormat? = nil,
        limits: InventoryLimits = .standard
    ) -> [String] {
        rows(InventoryReader(bytes: Array(bytes), name: name, format: format, limits: limits))
    }

    static func rows(_ reader: InventoryReader) -> [String] {
        var rows: [String] = []
        do throws(InventoryError) {
            try reader.forEach { entry, _ in
                rows.append(text(entry))
                return true
            }
        } catch {
            rows.append("! \(error)")
        }
        return rows
    }

    static func models(_ text: String, name: String = "models") -> [InventoryModel] {
        var models: [InventoryModel] = []
        _ = try? InventoryReader(bytes: Array(text.utf8), name: name).forEach { entry, _ in
            if case .model(let model) = entry { models.append(model) }
            return true
        }
        return models
    }

    /// `4: fraud/0.0.1 TensorFlow python2.7`, or `? models:4:7: what is wrong`.
    private static func text(_ entry: InventoryEntry) -> String {
        switch entry {
        case .model(let model):
            let line = model.place.line.map(String.init) ?? "-"
            return "\(line): \(model.reference) \(model.engine ?? "-") \(model.runtime ?? "-")"
        case .unreadable(let fault): return "? \(fault)"
        }
    }
}
