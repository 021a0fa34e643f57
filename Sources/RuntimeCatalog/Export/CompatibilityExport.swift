internal import Jansson
internal import RuntimeVocabulary

extension Compatibility {
    /// As it stands under `compatibility`.
    var exported: ExportedObject {
        var object = ExportedObject()
        object.add("drivers", objects: drivers.map(\.exported))
        object.add("frameworks", objects: frameworks.map(\.exported))
        object.add("python", objects: python.map(\.exported))
        return object
    }
}

extension Compatibility.Driver {
    fileprivate var exported: ExportedObject {
        var object = ExportedObject()
        object.add("accelerator", text: accelerator)
        object.add("versions", text: versions.description)
        object.add("driver", text: driver.description)
        object.add("rule", text: rule)
        object.add(remarks)
        return object
    }
}

extension Compatibility.Framework {
    fileprivate var exported: ExportedObject {
        var toolkit = ExportedObject()
        toolkit.add("family", text: accelerator)
        toolkit.add("versions", text: versions.description)
        var adapter = ExportedObject()
        adapter.add("name", text: package)
        adapter.add("version", text: packageVersion?.text)
        var object = ExportedObject()
        object.add("engine", text: engine)
        object.add("engineVersion", text: engineVersion.text)
        object.add("accelerator", toolkit)
        object.add("package", adapter)
        object.add(remarks)
        return object
    }
}

extension Compatibility.Python {
    fileprivate var exported: ExportedObject {
        var object = ExportedObject()
        object.add("engine", text: engine)
        object.add("engineVersion", text: engineVersion.text)
        object.add("python", texts: python.map(\.description))
        object.add(remarks)
        return object
    }
}
