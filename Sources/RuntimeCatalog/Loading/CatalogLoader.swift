public import EngineKit

extension Catalog {
    /// Loads catalogs, each later one an overlay on the earlier ones.
    ///
    /// All files are read and checked before anything is reported, so that one run shows every fault.
    /// Time and memory are linear in the size of the files.
    ///
    /// - Parameters:
    ///   - paths: files or folders.
    ///   - registry: the plugins that read names and claim engines.
    /// - Throws: ``CatalogError``; a catalog is loaded whole or not at all.
    public static func load(_ paths: [String], registry: EngineRegistry) throws(CatalogError) -> Catalog {
        var layers: [CatalogLayer] = []
        var missing: [CatalogError] = []
        for path in paths {
            do throws(CatalogError) {
                layers.append(CatalogLayer(reading: try CatalogSource(path: path)))
            } catch {
                missing.append(error)
            }
        }
        let parts = CatalogAssembly(layers: layers, registry: registry).parts()
        let problems = missing.flatMap(\.problems) + layers.flatMap(\.problems)
        if let only = missing.first, problems.count == 1 { throw only }
        if !problems.isEmpty { throw .invalid(problems) }
        return Catalog(parts: parts)
    }

    /// Loads one catalog from memory.
    /// - Parameters:
    ///   - json: the text of a catalog file.
    ///   - origin: what to call it in errors.
    ///   - registry: the plugins that read names and claim engines.
    /// - Throws: ``CatalogError/invalid(_:)`` with every fault.
    public static func load(json: String, origin: String = "<memory>", registry: EngineRegistry)
        throws(CatalogError) -> Catalog
    {
        let layer = try CatalogLayer(bytes: Array(json.utf8), origin: origin)
        let parts = CatalogAssembly(layers: [layer], registry: registry).parts()
        let problems = layer.problems
        if !problems.isEmpty { throw .invalid(problems) }
        return Catalog(parts: parts)
    }
}
