internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// What the platform says about imports like this one.
    mutating func applyRules() {
        for rule in catalog.importRules
        where rule.severity != .off && (!isConfigurationLost || rule.condition.missing.isEmpty) && holds(rule.condition) {
            findings.append(
                PackageFinding(
                    rule.id, PackageFinding.Severity(rawValue: rule.severity.rawValue) ?? .note,
                    file: largeFile(rule.condition)?.path, message: rule.message, remedy: rule.remedy))
        }
    }

    private func holds(_ condition: ImportRule.Condition) -> Bool {
        (condition.sources.isEmpty || condition.sources.contains(request.source))
            && (condition.modelTypes.isEmpty || isType(among: condition.modelTypes))
            && (condition.otherThan.isEmpty || (modelType != nil && !isType(among: condition.otherThan)))
            && holds(architectures: condition.architectures)
            && (condition.installTypes.isEmpty || condition.installTypes.contains { request.installTypes.contains($0) })
            && (condition.templateMode == nil || condition.templateMode == template?.mode)
            && condition.given.allSatisfy { says($0) } && !condition.missing.contains { isKnown($0) }
            && (condition.fileLargerThan == nil || largeFile(condition) != nil)
    }

    private func isType(among engines: [String]) -> Bool {
        guard let modelType else { return false }
        return engines.contains { WordKey($0) == WordKey(modelType) }
    }

    private func holds(architectures: [Architecture]) -> Bool {
        guard !architectures.isEmpty else { return true }
        guard let has = resolution?.runtime?.architectures, !has.isEmpty else { return false }
        return has.allSatisfy { architectures.contains($0) }
    }

    private func largeFile(_ condition: ImportRule.Condition) -> ModelPackage.File? {
        guard let limit = condition.fileLargerThan else { return nil }
        return package?.files.first { $0.size > Int64(limit) }
    }

    /// The platform's template that the import asks for.
    var template: ImportTemplate? {
        guard let id = request.template?.id else { return nil }
        return catalog.importTemplates.first { $0.name == id }
    }

    /// Whether the import itself says something.
    private func says(_ field: ImportRule.Field) -> Bool {
        switch field {
        case .modelType: request.modelType != nil
        case .runtime: request.runtime != nil
        case .dependencies: request.dependencies?.isEmpty == false
        case .image: request.swrImage != nil || request.subscription != nil
        case .template: request.template != nil
        case .inferFormat: request.template?.inferFormat != nil
        case .templateInputs: request.template?.inputs.isEmpty == false
        case .configuration: request.initialConfiguration != nil
        case .apis: request.apis?.isEmpty == false
        case .health: request.initialConfiguration?.health != nil
        case .inputParams: !request.inputParameters.isEmpty
        case .outputParams: !request.outputParameters.isEmpty
        case .customizeService: request.executionCode != nil
        }
    }

    /// Whether the import or the package says something.
    private func isKnown(_ field: ImportRule.Field) -> Bool {
        if says(field) { return true }
        return switch field {
        case .modelType: modelType != nil
        case .runtime: configuration?.runtime != nil
        case .dependencies: !dependencies.isEmpty
        case .image: configuration?.swrLocation != nil
        case .configuration: configuration != nil
        case .apis: configuration?.apis.isEmpty == false
        case .health: configuration?.health != nil
        case .inputParams: configuration?.apis.contains { $0.request != nil } ?? false
        case .outputParams: configuration?.apis.contains { $0.response != nil } ?? false
        case .customizeService: package?.file(inModel: "customize_service.py") != nil
        case .template, .inferFormat, .templateInputs: false
        }
    }
}
