/// One thing that is legal but wrong.
public struct LintFinding: Hashable, Sendable {
    /// What kind of thing it is.
    public let code: LintCode
    /// The file it stands in.
    public let file: String
    /// What it is about: `TensorFlow/python3.6`, `chip ascend-910`.
    public let subject: String
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let remedy: String
}
