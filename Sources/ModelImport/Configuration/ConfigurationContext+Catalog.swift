public import RuntimeCatalog

extension ConfigurationContext.ModelType {
    /// The engines of a catalog, with their other names and what they are restricted to.
    public static func all(in catalog: Catalog) -> [Self] {
        catalog.engines.map { engine in
            Self(id: engine.id, aliases: engine.aliases, contentTypes: engine.contentTypes?.types ?? [])
        }
    }
}
