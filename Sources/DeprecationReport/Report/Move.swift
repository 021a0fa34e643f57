/// How much work it is to move from one runtime to another.
public enum Move: String, Hashable, Sendable, CaseIterable {
    /// Nothing that a model can notice changes.
    case dropIn = "drop-in"
    /// Versions go up within what should stay compatible.
    case minor
    /// Something may stop to work.
    case breaking
}
