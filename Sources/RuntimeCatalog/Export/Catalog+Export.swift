private import Jansson

extension Catalog {
    /// The merged catalog as one file of the catalog format.
    ///
    /// Loading the result with the same plugins gives the same catalog. Keys that begin with `x-` are the files' own
    /// and are not kept, except `x-lint-accept`.
    /// - Parameter complete: write every facet, also those that are parsed or inferred, so that a program without
    ///   this one's plugins can read it; the facets then count as stated.
    public func exported(complete: Bool = false) -> String {
        var file = ExportedObject()
        file.add("schemaVersion", 1)
        file.add("name", text: name)
        file.add("revision", text: revision)
        file.add("variables", exportedVariables)
        file.add("purposes", texts: purposes)
        file.add("editions", objects: editions.map(\.exported))
        file.add("hardware", objects: hardware.exported)
        file.add("engines", objects: engines.map(\.exported))
        file.add("compatibility", compatibility.exported)
        file.add("importRules", objects: importRules.map(\.exported))
        file.add("importModes", objects: importModes.map(\.exported))
        file.add("importInterfaces", objects: importInterfaces.map(\.exported))
        file.add("importTemplates", objects: importTemplates.map { $0.exported(in: self) })
        if let importDefaults { file.add("importDefaults", importDefaults.exported(in: self)) }
        file.add("platformCodes", objects: platformCodes.map(\.exported))
        let rows = runtimes.map { RuntimeExport(catalog: self, runtime: $0, complete: complete).value }
        file.add("runtimes", .array(rows))
        return file.value.text(.indented) + "\n"
    }

    private var exportedVariables: ExportedObject {
        var object = ExportedObject()
        for (name, variable) in variables.declared.sorted(by: { $0.key < $1.key }) {
            // one without a value is written too: templates may only use what is declared
            object.add(name, variable.exported.value)
        }
        return object
    }
}
