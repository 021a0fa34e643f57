internal import Jansson
internal import RuntimeVocabulary

extension ImportRule {
    /// As it stands under `importRules`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("id", text: id)
        object.add("severity", text: severity.rawValue)
        object.add("when", condition.exported)
        object.add("message", text: message)
        object.add("remedy", text: remedy)
        object.add("editions", texts: editions)
        object.add(remarks)
        return object
    }
}

extension ImportRule.Condition {
    fileprivate var exported: ExportedObject {
        var object = ExportedObject()
        object.add("sources", texts: sources.map(\.rawValue))
        object.add("modelTypes", texts: modelTypes)
        object.add("otherThan", texts: otherThan)
        object.add("architectures", texts: architectures.map(\.name))
        object.add("installTypes", texts: installTypes.map(\.rawValue))
        object.add("templateMode", text: templateMode?.rawValue)
        object.add("given", texts: given.map(\.rawValue))
        object.add("missing", texts: missing.map(\.rawValue))
        object.add("fileLargerThan", fileLargerThan.map { .integer($0) })
        object.add("fileAtMost", fileAtMost.map { .integer($0) })
        object.add("folderLargerThan", folderLargerThan.map { .integer($0) })
        object.add("filesMoreThan", filesMoreThan.map { .integer($0) })
        return object
    }
}

extension ImportMode {
    /// As it stands under `importModes`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("name", text: name)
        object.add("aliases", texts: aliases)
        object.add("undefined", isUndefined ? true : nil)
        object.add(remarks)
        return object
    }
}

extension InterfaceModelTypes {
    /// As it stands under `importInterfaces`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("interface", text: interface.rawValue)
        object.add("engines", texts: engines)
        object.add(remarks)
        return object
    }
}

extension ImportTemplate.Input {
    fileprivate var exported: ExportedObject {
        var object = ExportedObject()
        object.add("id", text: id)
        object.add("target", text: target)
        object.add(remarks)
        return object
    }
}

extension ImportTemplate {
    /// As it stands under `importTemplates`.
    func exported(in catalog: Catalog) -> ExportedObject {
        var object = ExportedObject()
        object.add("name", text: name)
        object.add("engine", text: catalog.engines[engineIndex].id)
        object.add("engineVersion", text: engineVersion?.text)
        object.add("python", text: python?.description)
        object.add("hardware", texts: catalog.hardware.ids(of: hardware))
        object.add("mode", text: mode.rawValue)
        object.add("inferFormat", text: inferFormat)
        object.add("inputs", objects: inputs.map(\.exported))
        object.add(remarks)
        return object
    }
}

extension ImportDefaults {
    /// As it stands under `importDefaults`.
    func exported(in catalog: Catalog) -> ExportedObject {
        var object = ExportedObject()
        object.add("workflowModelType", text: catalog.engines[workflowEngineIndex].id)
        object.add(remarks)
        return object
    }
}

extension PlatformCode {
    /// As it stands under `platformCodes`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("code", text: code)
        object.add("message", text: message)
        object.add("findings", texts: findings)
        object.add(remarks)
        return object
    }
}
