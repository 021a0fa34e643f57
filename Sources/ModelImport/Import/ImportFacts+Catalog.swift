public import RuntimeCatalog

extension ImportFacts {
    /// What a catalog knows of the platform.
    public init(_ catalog: Catalog) {
        self.init(
            modelTypes: [],
            defaultModelType: catalog.importDefaults.map { catalog.engines[$0.workflowEngineIndex].id },
            templates: catalog.importTemplates.map { template in
                TemplateFacts(
                    id: template.name, title: template.name, engine: catalog.engines[template.engineIndex].id,
                    source: template.remarks.source ?? "")
            })
    }
}
