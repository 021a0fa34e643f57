extension ImageReference {
    private static let dockerHub = "docker.io"
    private static let officialImages = "library/"

    /// The reference with what Docker takes for granted written out: `ubuntu` is `docker.io/library/ubuntu`.
    ///
    /// A first component without dot, colon and capital letter is no registry but a part of the repository, unless it
    /// is `localhost`: `team/image` is `docker.io/team/image`. The rule is `ParseNormalizedNamed` of
    /// https://github.com/distribution/reference/blob/main/normalize.go, with one difference: `not_a_host.com/image`,
    /// which leaves that function without any registry, is refused here.
    /// - Throws: ``Flaw/imageIdentifier``, ``Flaw/nameTooLong(count:)`` once the parts are written out, or
    ///   ``Flaw/malformed(_:)`` when the first component can be neither registry nor repository.
    public func normalized() throws(Flaw) -> ImageReference {
        guard !isImageIdentifier else { throw .imageIdentifier }
        var (registry, repository) = try registryAndRepository()
        if registry == Self.dockerHub, !repository.utf8.contains(UInt8(ascii: "/")) {
            repository = Self.officialImages + repository
        }
        guard repository.utf8.count <= Self.longestPath else { throw .nameTooLong(count: repository.utf8.count) }
        return ImageReference(domain: registry, path: repository, tag: tag, digest: digest)
    }

    /// The normalized reference a container engine pulls: by digest if there is one, else by tag, `latest` by default.
    ///
    /// This is containerd's `ParseDockerRef`:
    /// https://github.com/distribution/reference/blob/main/normalize.go
    /// - Throws: as ``normalized()`` does.
    public func pullTarget() throws(Flaw) -> ImageReference {
        let reference = try normalized()
        let target = digest == nil ? tag ?? "latest" : nil
        return ImageReference(domain: reference.domain, path: reference.path, tag: target, digest: digest)
    }

    /// The shortest text that normalizes to this normalized reference: `ubuntu:22.04`, `team/image`.
    public var familiarText: String {
        guard domain == Self.dockerHub else { return description }
        let short = path.hasPrefix(Self.officialImages) ? path.dropFirst(Self.officialImages.count) : path[...]
        let isOfficial = !short.utf8.contains(UInt8(ascii: "/"))
        return ImageReference(domain: nil, path: isOfficial ? String(short) : path, tag: tag, digest: digest)
            .description
    }

    private func registryAndRepository() throws(Flaw) -> (registry: String, repository: String) {
        guard let domain else {
            let first = path.prefix { $0 != "/" }
            guard first.endIndex == path.endIndex || !first.utf8.contains(UInt8(ascii: ".")) else {
                throw .malformed(.domain(String(first)))
            }
            return (Self.dockerHub, path)
        }
        if domain == "index.docker.io" { return (Self.dockerHub, path) }
        let namesHost = domain.utf8.contains {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || ImageReferenceGrammar.isUppercase($0)
        }
        if namesHost || domain == "localhost" { return (domain, path) }
        guard !domain.hasPrefix("[") else { throw .malformed(.domain(domain)) }
        return (Self.dockerHub, "\(domain)/\(path)")
    }

    private var isImageIdentifier: Bool {
        domain == nil && tag == nil && digest == nil && path.utf8.count == 64
            && path.utf8.allSatisfy { ImageReferenceGrammar.isHexadecimal($0) }
    }
}
