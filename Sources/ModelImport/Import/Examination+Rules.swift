internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// What the platform says about imports like this one.
    mutating func applyRules() {
        for rule in catalog.importRules
        where rule.severity != .off && (!isConfigurationLost || rule.condition.missing.isEmpty) && holds(rule.condition)
        {
            let severity = PackageFinding.Severity(rawValue: rule.severity.rawValue) ?? .note
            let places =
                rule.condition.fileLargerThan == nil
                ? [place(of: rule.condition)]
                : largeFiles(rule.condition).map { FindingPlace(file: $0.path) }
            findings += places.map { PackageFinding(rule.id, severity, at: $0, rule.message, rule.remedy) }
        }
    }

    private func holds(_ condition: ImportRule.Condition) -> Bool {
        (condition.sources.isEmpty || condition.sources.contains(request.source))
            && (condition.modelTypes.isEmpty || isType(among: condition.modelTypes))
            && (condition.otherThan.isEmpty || (modelType != nil && !isType(among: condition.otherThan)))
            && holds(architectures: condition.architectures)
            && (condition.installTypes.isEmpty || condition.installTypes.contains { request.installTypes.contains($0) })
            && (condition.templateMode == nil || condition.templateMode == templateMode)
            && condition.given.allSatisfy { isSaid($0) } && !condition.missing.contains { isSaid($0) }
            && holds(sizesOf: condition)
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

    private func holds(sizesOf condition: ImportRule.Condition) -> Bool {
        if condition.fileLargerThan != nil, largeFiles(condition).isEmpty { return false }
        if let most = condition.folderLargerThan, package.map({ $0.totalSize <= Int64(most) }) ?? true { return false }
        if let most = condition.filesMoreThan, package.map({ $0.files.count <= most }) ?? true { return false }
        return true
    }

    private func largeFiles(_ condition: ImportRule.Condition) -> [ModelPackage.File] {
        guard let limit = condition.fileLargerThan else { return [] }
        let most = condition.fileAtMost.map { Int64($0) } ?? .max
        return package?.files.filter { $0.size > Int64(limit) && $0.size <= most } ?? []
    }

    /// Whether the import, or the configuration and the package that it brings, say something.
    private func isSaid(_ field: ImportRule.Field) -> Bool {
        switch field {
        case .modelType: modelType != nil
        case .runtime: request.runtime != nil || configuration?.runtime != nil
        case .dependencies: !dependencies.isEmpty
        case .image: hasImage
        case .template: request.template != nil
        case .inferFormat: replacesMode
        case .templateInputs: request.template?.inputs.isEmpty == false
        case .configuration: configuration != nil
        case .apis: !apis.isEmpty
        case .health: configuration?.health != nil
        case .inputParams: !request.inputParameters.isEmpty || apis.contains { $0.request != nil } || modeDescribes
        case .outputParams: !request.outputParameters.isEmpty || apis.contains { $0.response != nil } || modeDescribes
        case .customizeService:
            request.executionCode != nil || package?.file(inModel: "customize_service.py") != nil
        }
    }

    /// Whether the model runs in an image of its own, whoever names it.
    private var hasImage: Bool {
        request.swrImage != nil || request.subscription != nil || special == .image || special == .custom
    }

    private var apis: [ModelConfiguration.API] { request.apis ?? configuration?.apis ?? [] }
}

extension ModelPackage {
    /// Sparse files may say more than a number holds.
    fileprivate var totalSize: Int64 {
        files.reduce(0) { total, file in
            let (sum, isTooLarge) = total.addingReportingOverflow(file.size)
            return isTooLarge ? .max : sum
        }
    }
}
