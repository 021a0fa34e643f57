/// The accelerator stack an image is built on: `cuda 10.1`, `cann 8.0.rc1`, or a family alone.
public struct Accelerator: Hashable, Sendable, CustomStringConvertible {
    /// The family in lower case: `cuda`, `cann`.
    public let family: String
    /// The version of the stack, where it is known.
    public let version: ReleaseVersion?

    /// Makes an accelerator; the family is folded to lower case.
    public init(family: String, version: ReleaseVersion? = nil) {
        self.family = family.lowercased()
        self.version = version
    }

    /// `cuda 10.1`
    public var description: String { version.map { "\(family) \($0)" } ?? family }

    /// The spelling inside a runtime name: `cuda_10.1`.
    public var token: String { version.map { "\(family)_\($0.plain)" } ?? family }
}

extension Accelerator {
    /// Reads `cuda`, `cuda_10.1`, `cuda10.1`, `cuda-10.1` or `cuda 10.1`, in any case.
    /// - Throws: ``ParseError`` if there is no family or no version where one should be.
    public init(parsing text: String) throws(ParseError) {
        let (family, version) = try WordAndVersion.split(text, kind: "accelerator")
        self.init(family: family, version: version)
    }
}
