/// Why text cannot be cut into rows.
public enum CSVFault: Error, Hashable, Sendable {
    /// A quote stands where none may stand, or something other than a delimiter stands behind a closing one; the
    /// offset is that in the bytes fed last.
    case quote(offset: Int)
    /// There is not enough memory for a field.
    case memory
}
