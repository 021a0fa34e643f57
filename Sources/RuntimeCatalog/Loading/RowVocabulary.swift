/// The words that rows may use.
struct RowVocabulary {
    let hardware: HardwareVocabulary
    let purposes: [String]
    let editions: Set<String>
    let variables: KnownVariables

    init(_ parts: CatalogParts) {
        hardware = parts.hardware
        purposes = parts.purposes
        editions = Set(parts.editions.map(\.id))
        variables = KnownVariables(parts.variables)
    }
}
