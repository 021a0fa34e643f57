/// The value of an attribute.
public enum HDF5Value: Hashable, Sendable {
    /// One text.
    case text(String)
    /// Several texts.
    case texts([String])
    /// One or more integers.
    case integers([Int])
    /// A value of another type, by the number of its class in the format's specification.
    case other(typeClass: UInt8)
}
