internal import EngineKit
internal import RuntimeCatalog

extension Examination {
    /// The platform's template that the import asks for.
    var template: ImportTemplate? {
        guard let id = request.template?.id else { return nil }
        return catalog.importTemplates.first { WordKey($0.name) == WordKey(id) }
    }

    /// The template's mode, as far as the import leaves it in force: one that is chosen takes the place of an undefined
    /// one, and none takes the place of a fixed one.
    var templateMode: ImportRule.TemplateMode? {
        guard let template, template.mode == .undefined, request.template?.inferFormat != nil else {
            return template?.mode
        }
        return chosenMode?.isUndefined == true ? .undefined : nil
    }

    /// Whether the import asks for another mode than the template has anyway.
    var replacesMode: Bool {
        guard request.template?.inferFormat != nil else { return false }
        return chosenMode == nil || chosenMode?.name != template?.inferFormat
    }

    /// Whether a mode says what goes in and out.
    var modeDescribes: Bool { template != nil && templateMode != .undefined }

    /// The mode that the import names; `nil` for none, and for one that nobody knows.
    private var chosenMode: ImportMode? {
        guard let word = request.template?.inferFormat.map({ WordKey($0) }) else { return nil }
        return catalog.importModes.first { mode in
            ([mode.name] + mode.aliases).contains { WordKey($0) == word }
        }
    }
}
