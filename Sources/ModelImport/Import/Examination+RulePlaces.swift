internal import EngineKit
internal import RuntimeCatalog

extension Examination {
    /// Where a rule applies: at what has to go, else at what it is about.
    func place(of condition: ImportRule.Condition) -> FindingPlace? {
        if condition.given.last == .health, let health = configuration?.places["health"] {
            return FindingPlace(health)
        }
        if condition.given.last == .configuration, let place = configuration?.place { return FindingPlace(place) }
        var fields = condition.given.reversed().map(Self.field)
        if !condition.installTypes.isEmpty { fields.append(.installTypes) }
        if condition.templateMode != nil { fields += [.inferFormat, .template] }
        if !condition.architectures.isEmpty { fields.append(.runtime) }
        if !condition.modelTypes.isEmpty || !condition.otherThan.isEmpty { fields.append(.modelType) }
        return place(ofAny: fields)
    }

    private static func field(_ field: ImportRule.Field) -> ImportField {
        switch field {
        case .modelType: .modelType
        case .runtime: .runtime
        case .dependencies: .dependencies
        case .image: .swrImage
        case .template: .template
        case .inferFormat: .inferFormat
        case .templateInputs: .templateInputs
        case .configuration, .health: .initialConfig
        case .apis: .apis
        case .inputParams: .inputParameters
        case .outputParams: .outputParameters
        case .customizeService: .executionCode
        }
    }
}
