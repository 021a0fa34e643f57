internal import EngineKit
public import RuntimeCatalog

extension ConfigurationContext.ModelType {
    /// The engines of a catalog that models can be imported for, with their other names and what they are restricted
    /// to: those that have runtimes for inference, and those of models that bring an image of their own.
    ///
    /// An engine whose plugin failed has no runtimes for that reason alone, which is told elsewhere.
    public static func all(in catalog: Catalog) -> [Self] {
        let inference = catalog.purpose(named: "inference")
        return catalog.engines.indices.compactMap { index in
            let engine = catalog.engines[index]
            let serves = catalog.runtimes[catalog.runtimes(ofEngine: index)].contains { runtime in
                inference.map { runtime.purposes.contains($0) } ?? false
            }
            guard serves || engine.pluginFailure != nil || SpecialModelType(word: engine.id) != nil else { return nil }
            return Self(id: engine.id, aliases: engine.aliases, contentTypes: engine.contentTypes?.types ?? [])
        }
    }

    /// Whether a word means this model type, in any spelling.
    func isMeant(by word: String) -> Bool {
        let key = WordKey(word)
        return WordKey(id) == key || aliases.contains { WordKey($0) == key }
    }
}
