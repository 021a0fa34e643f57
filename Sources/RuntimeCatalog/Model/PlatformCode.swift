/// An error code of the platform, and the findings of ours that it would report as this.
public struct PlatformCode: Hashable, Sendable {
    /// The platform's code: `ModelArts.3015`.
    public let code: String
    /// What the platform says.
    public let message: String
    /// Codes of findings.
    public let findings: [String]
    /// The document that states the code, and why these findings are meant.
    public let remarks: Remarks
}
