public import RuntimeVocabulary

/// What pip is told to install: `numpy==1.16.0`, `uvicorn[standard]`, `/home/mind/model/a-1.0-py3-none-any.whl`.
///
/// A value exists only for text that is nothing else than a name with a version, or a path: what comes from a package
/// never becomes an option, an address or another line of a build.
public struct PackageRequirement: Hashable, Sendable, CustomStringConvertible {
    /// As an argument of pip, and as a line of a requirements file.
    public let description: String

    /// What is installed.
    enum Target {
        case named(DistributionName)
        case file(InstalledFile)

        /// pip takes a name that ends like an archive for a file, whether there is one or not.
        init(parsing text: String) throws(ParseError) {
            let isPath = text.utf8.contains(UInt8(ascii: "/")) || Self.isArchive(text)
            self = isPath ? .file(try InstalledFile(parsing: text)) : .named(try DistributionName(parsing: text))
        }

        /// https://github.com/pypa/pip/blob/main/src/pip/_internal/utils/filetypes.py
        private static let endings = [
            ".whl", ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz", ".tar.xz", ".txz", ".tlz", ".tar.lz",
            ".tar.lzma",
        ]

        static func isArchive(_ text: String) -> Bool {
            let lower = text.lowercased()
            return endings.contains { lower.hasSuffix($0) }
        }
    }

    /// What to do about a name that is none.
    static let remedy = "write the name as PyPI has it, or the path of a file below '\(InstalledFile.modelFolder)'"

    /// Takes a package of a configuration.
    /// - Throws: ``ParseError`` when its name or version is none.
    public init(_ package: ModelConfiguration.Package) throws(ParseError) {
        switch try Target(parsing: package.name) {
        case .file(let file):
            guard package.version == nil else {
                throw ParseError(
                    kind: "package", text: package.name, reason: "a file has its version, and another is given")
            }
            description = file.description
        case .named(let name):
            let version = try package.version.map(ReleaseVersion.init(parsing:))
            guard (version == nil) == (package.restraint == nil) else {
                throw ParseError(
                    kind: "package", text: package.name, reason: "a version and a restraint go together")
            }
            description = name.description + (package.restraint?.comparison ?? "") + (version?.text ?? "")
        }
    }
}

extension ModelConfiguration.Package {
    /// What pip is told; shortened and made fit for a message where pip is never told.
    var shown: String {
        if let requirement = try? PackageRequirement(self) { return requirement.description }
        return ShownText.bare(name) + (restraint?.comparison ?? "") + ShownText.bare(version ?? "")
    }
}
