import EngineKit
import Foundation
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

@testable import DeprecationReport

/// Reports that hold one of everything, for the formats that programs read.
enum MachineSamples {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/machines")

    /// The reports that have golden files: of the catalog alone, of an inventory, and of nothing.
    static let golden = ["catalog", "inventory", "nothing"]

    static func report(_ name: String) throws -> Report {
        switch name {
        case "catalog": try report(inventory: nil)
        case "inventory": try report(inventory: "models.jsonl", accepted: true, baseline: true)
        default: try report(models: [model("modern", runtime: "weaver2.0")])
        }
    }

    static func report(
        asOf date: String = "2026-11-20", inventory: String?, accepted: Bool = false, baseline: Bool = false
    ) throws -> Report {
        var options = ReportOptions(
            asOf: try CalendarDate(parsing: date), within: try LookAhead(parsing: "90d"))
        if accepted {
            options.acceptances = try acceptances()
        }
        if baseline { options.baseline = try Baseline.read(folder.appendingPathComponent("earlier.json").path) }
        var builder = try ReportBuilder(catalog: catalog(), options: options)
        if let inventory {
            builder.beginInventory()
            for entry in try entries(of: inventory) { try builder.add(entry) }
        }
        return try builder.report()
    }

    /// A report on models that are made here, of the fixtures' catalog.
    static func report(models: [InventoryModel]) throws -> Report {
        let options = ReportOptions(asOf: try CalendarDate(parsing: "2026-11-20"), within: nil)
        var builder = try ReportBuilder(catalog: catalog(), options: options)
        builder.beginInventory()
        for model in models { try builder.add(.model(model)) }
        return try builder.report()
    }

    /// A model on a runtime that is deprecated.
    static func model(
        _ name: String?, id: String? = nil, runtime: String = "weaver1.1-gpu", file: String = "models.csv",
        line: Int? = 2
    ) -> InventoryModel {
        InventoryModel(
            name: name, version: "1", id: id, engine: "Weaver", runtime: runtime,
            place: InventoryModel.Place(file: file, line: line))
    }

    /// What a format writes, with the folder of the fixtures under a name that is the same everywhere.
    static func text(_ report: Report, as format: some ReportFormat) throws -> String {
        var text = ""
        let output = ReportOutput { piece in
            text += piece
            return true
        }
        try format.write(report, to: output)
        return text.replacing(folder.path, with: "/fixtures")
    }

    /// Without the folder's name, which a calendar would fold at another place in each checkout.
    private static func acceptances() throws -> [Acceptance] {
        try Acceptance.read(folder.appendingPathComponent("accepted.json").path).map { read in
            Acceptance(
                engine: read.engine, runtime: read.runtime, models: read.models, reason: read.reason,
                owner: read.owner, expires: read.expires,
                place: InventoryModel.Place(file: "accepted.json", line: read.place.line))
        }
    }

    static func catalog() throws -> Catalog {
        try Catalog.load([folder.appendingPathComponent("catalog.json").path], registry: .empty)
    }

    private static func entries(of inventory: String) throws -> [InventoryEntry] {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(inventory)))
        var entries: [InventoryEntry] = []
        try InventoryReader(bytes: bytes, name: "inventories/100% of it/\(inventory)").forEach { entry, _ in
            entries.append(entry)
            return true
        }
        return entries
    }
}
