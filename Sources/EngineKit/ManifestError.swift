/// A `plugin.json` that cannot be used.
public struct ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One line for each fault, with file, line and JSON Pointer.
    public let faults: [String]

    /// All faults, a line each.
    public var description: String { faults.joined(separator: "\n") }
}
