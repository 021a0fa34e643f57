import DeprecationReport
import EngineKit
import SystemInterface

/// The model packages below a folder as an inventory: what their `config.json` says they run on.
///
/// A package is a folder with `model/config.json` in it, or a folder whose own `config.json` names a model type or has
/// a model beside it that an engine knows. Hidden folders are left out. No link is followed: what one within the tree
/// leads to is found where it lies, and one that leads out of it is a fault, because what is there would be missing.
struct PackageInventory {
    /// The folder to walk.
    let folder: String
    /// The engines that are asked where a configuration names no model type.
    let registry: EngineRegistry
    var limits = Limits()

    /// How much is looked at; what has more is refused, since the answer would lack models.
    struct Limits {
        /// The greatest number of files, folders and links.
        var maxEntries = 1_000_000
        /// The greatest number of folders that stand inside each other.
        var maxDepth = 64
    }

    /// Gives every package, by path, and every folder or configuration that cannot be read.
    /// - Parameter body: the rest is left out when it answers false.
    /// - Throws: when the folder itself cannot be listed, or is beyond the limits.
    func forEach(_ body: (InventoryEntry) -> Bool) throws(Failure) {
        var walk = PackageWalk(folder: folder, limits: limits)
        let reader = PackageReader(root: folder, registry: registry)
        while let step = try walk.next() {
            switch step {
            case .fault(let fault):
                guard body(.unreadable(fault)) else { return }
            case .folder(let found):
                guard let package = reader.package(in: found) else { continue }
                walk.leaveOut(package.isModelFolder ? found.path : found.joined("model"))
                guard body(package.entry) else { return }
            }
        }
    }
}
