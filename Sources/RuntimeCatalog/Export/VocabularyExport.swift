internal import Jansson
internal import RuntimeVocabulary

extension Variables.Variable {
    /// As it stands under `variables`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("default", text: `default`?.description)
        var regions = ExportedObject()
        for (region, template) in byRegion.sorted(by: { $0.key < $1.key }) {
            regions.add(region, text: template.description)
        }
        object.add("byRegion", regions)
        object.add(remarks)
        return object
    }
}

extension Edition {
    /// As it stands under `editions`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("id", text: id)
        object.add("from", text: from?.description)
        object.add("to", text: to?.description)
        object.add(remarks)
        return object
    }
}

extension HardwareVocabulary {
    /// As it stands under `hardware`.
    var exported: [ExportedObject] {
        hardware.enumerated().map { index, entry in
            var object = ExportedObject()
            object.add("id", text: entry.id)
            object.add("accelerator", text: entry.accelerator)
            object.add("aliases", texts: entry.aliases)
            object.add(entry.remarks)
            object.add("chips", objects: chips.filter { $0.hardware == index }.map(\.exported))
            return object
        }
    }
}

extension Chip {
    fileprivate var exported: ExportedObject {
        var object = ExportedObject()
        object.add("id", text: id)
        object.add("aliases", texts: aliases)
        object.add(remarks)
        return object
    }
}

extension Engine {
    /// As it stands under `engines`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("id", text: id)
        object.add("aliases", texts: aliases)
        object.add("defaultRuntime", text: defaultRuntime)
        object.add("defaultRuntimeSource", text: defaultRuntimeSource)
        object.add("defaultRuntimeNote", text: defaultRuntimeNote)
        object.add("imageTemplate", text: imageTemplate?.description)
        if let contentTypes { object.add("contentTypes", contentTypes.exported) }
        object.add(remarks)
        object.add(acceptedLint: acceptedLint)
        return object
    }
}

extension Engine.ContentTypes {
    fileprivate var exported: ExportedObject {
        var object = ExportedObject()
        object.add("types", texts: types)
        object.add(remarks)
        return object
    }
}
