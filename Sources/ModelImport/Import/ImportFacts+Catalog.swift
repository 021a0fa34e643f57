public import RuntimeCatalog

extension ImportFacts {
    /// What a catalog knows of the platform.
    public init(_ catalog: Catalog) {
        self.init(
            modelTypes: ConfigurationContext.ModelType.all(in: catalog),
            interfaces: catalog.importInterfaces.map { row in
                InterfaceTypes(interface: row.interface, types: row.engines, source: row.remarks.source ?? "")
            },
            defaultModelType: catalog.importDefaults.map { catalog.engines[$0.workflowEngineIndex].id },
            templates: catalog.importTemplates.map { template in
                TemplateFacts(
                    id: template.name,
                    inputs: template.inputs.isEmpty
                        ? nil : template.inputs.map { TemplateFacts.Input(id: $0.id, target: $0.target) })
            },
            inferFormats: catalog.importModes.map { InferFormat($0.name, aliases: $0.aliases) })
    }
}
