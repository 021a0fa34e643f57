/// The name of a container image: `registry.example.com:5000/team/image:tag@sha256:…`.
///
/// A reference that exists is well-formed under the grammar that Docker, containerd and the registries share:
/// https://github.com/distribution/reference/blob/main/reference.go, which narrows what the OCI distribution
/// specification allows: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
///
/// Reading keeps what is written: both tag and digest, and no registry where none is named. ``normalized()`` fills in
/// what Docker takes for granted.
public struct ImageReference: Hashable, Sendable {
    /// The registry as host and optional port, `[…]` around an IPv6 address; nil when the text names none.
    public let domain: String?
    /// The repository within the registry: `team/image`. At most 255 bytes.
    public let path: String
    /// What follows the colon. At most 128 bytes.
    public let tag: String?
    /// `sha256:…`, `sha384:…` or `sha512:…` with as many lower-case hexadecimal digits as the algorithm gives.
    public let digest: String?

    /// For parts that are known to be well-formed.
    init(domain: String?, path: String, tag: String?, digest: String?) {
        self.domain = domain
        self.path = path
        self.tag = tag
        self.digest = digest
    }

    /// Registry and repository, without tag and digest.
    public var name: String { domain.map { "\($0)/\(path)" } ?? path }
}

extension ImageReference: CustomStringConvertible {
    /// The reference as it was written; ``init(parsing:)`` reads it back as an equal value.
    public var description: String {
        var text = name
        if let tag { text += ":\(tag)" }
        if let digest { text += "@\(digest)" }
        return text
    }
}
