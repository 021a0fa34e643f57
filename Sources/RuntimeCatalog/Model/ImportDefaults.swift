/// What the platform assumes where an import does not say it.
public struct ImportDefaults: Hashable, Sendable {
    /// Index into ``Catalog/engines`` of the model type that a workflow's registration step has when it names none.
    public let workflowEngineIndex: Int
    /// The document that states it, and what a reader should know.
    public let remarks: Remarks
}
