public import RuntimeCatalog

extension ConfigurationContext.ModelType {
    /// The engines of a catalog, with their other names.
    /// - Parameter machineLearning: the ids of those that the platform counts among the machine learning engines.
    public static func all(in catalog: Catalog, machineLearning: Set<String> = []) -> [Self] {
        catalog.engines.map { engine in
            Self(id: engine.id, aliases: engine.aliases, isMachineLearning: machineLearning.contains(engine.id))
        }
    }
}
