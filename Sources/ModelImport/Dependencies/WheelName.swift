public import RuntimeVocabulary

/// The name of a wheel file, which says where it can be installed:
/// `{distribution}-{version}(-{build})?-{python tag}-{abi tag}-{platform tag}.whl`, each tag one or more words with
/// dots between them. https://packaging.python.org/en/latest/specifications/binary-distribution-format/ (PEP 427)
public struct WheelName: Hashable, Sendable, CustomStringConvertible {
    /// The distribution as written: `mmcv_full`.
    public let distribution: String
    /// The version as written, a local part included: `1.3.9+cu102`.
    public let version: String
    /// The build tag, which begins with a digit; `nil` when there is none.
    public let build: String?
    /// The interpreters: `py2`, `py3`, `cp36`.
    public let pythonTags: [String]
    /// The interfaces to the interpreter: `none`, `abi3`, `cp36m`.
    public let abiTags: [String]
    /// The systems: `any`, `linux_x86_64`, `manylinux2014_aarch64`.
    public let platformTags: [String]
    /// The file's name.
    public let description: String

    /// What every wheel's name ends in.
    static let suffix = ".whl"

    /// The distribution in the form in which two spellings are one package.
    public var packageName: String { PackageName.normalized(distribution) }

    /// Reads a file's name, without folders.
    /// - Throws: ``ParseError`` that says which part is missing or malformed.
    public init(parsing text: String) throws(ParseError) {
        guard text.hasSuffix(Self.suffix) else { throw Self.flaw(text, "expected a name that ends in '.whl'") }
        guard text.utf8.count <= 512 else { throw Self.flaw(text, "longer than 512 characters") }
        let parts = text.dropLast(Self.suffix.count).split(separator: "-", omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 5 || parts.count == 6 else {
            throw Self.flaw(text, "expected distribution-version-python-abi-platform, found \(parts.count) parts")
        }
        if parts.contains(where: \.isEmpty) { throw Self.flaw(text, "empty part") }
        let tags = parts.suffix(3).map { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
        if tags.contains(where: { $0.contains("") }) { throw Self.flaw(text, "empty tag") }
        build = parts.count == 6 ? parts[2] : nil
        if let build, !(build.utf8.first.map(Self.isDigit) ?? false) {
            throw Self.flaw(text, "the build tag '\(build)' does not begin with a digit")
        }
        description = text
        (distribution, version) = (parts[0], parts[1])
        (pythonTags, abiTags, platformTags) = (tags[0], tags[1], tags[2])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func flaw(_ text: String, _ reason: String) -> ParseError {
        ParseError(kind: "wheel name", text: text, reason: reason)
    }
}
