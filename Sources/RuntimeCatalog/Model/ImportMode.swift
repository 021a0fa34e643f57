/// An input and output mode of the platform: what `infer_format` names.
public struct ImportMode: Hashable, Sendable {
    /// The mode's name.
    public let name: String
    /// Other words for it.
    public let aliases: [String]
    /// Whether it describes nothing: what goes in and out is the model's own affair.
    public let isUndefined: Bool
    /// The document that states it, and what a reader should know.
    public let remarks: Remarks
}
