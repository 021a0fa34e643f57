import DeprecationReport
import ModelRegistry

/// The models of a registry as an inventory, one in memory at a time.
struct RegistryInventory {
    let store: any ModelStore
    /// What places name as the file.
    let path: String

    /// Gives every model by name and version, all as of one moment.
    /// - Parameter body: the rest is left out when it answers false.
    func forEach(_ body: (InventoryEntry) -> Bool) throws(Failure) {
        try registry { () throws(ModelStoreError) in
            try store.forEach(ModelQuery()) { record in body(.model(Self.model(record.summary, in: path))) }
        }
    }

    static func model(_ summary: ModelSummary, in path: String) -> InventoryModel {
        InventoryModel(
            name: summary.name, version: summary.version.description, id: summary.id, labels: summary.labels,
            engine: summary.engine, runtime: summary.runtime, image: summary.image, bringsImage: summary.runtime == nil,
            place: InventoryModel.Place(file: path))
    }
}
