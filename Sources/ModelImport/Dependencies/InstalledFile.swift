public import RuntimeVocabulary

/// A file or folder of the model that pip installs, by its path inside the image: `/home/mind/model/wheels/a.whl`.
///
/// Only characters that mean nothing to pip may stand in it: a requirements file has comments, options and variables
/// (https://pip.pypa.io/en/stable/reference/requirements-file-format/), and any argument may end in extras and markers.
public struct InstalledFile: Hashable, Sendable, CustomStringConvertible {
    /// Where the platform puts the files of a package into the container:
    /// https://support.huaweicloud.com, page modelarts_05_0161.
    public static let modelFolder = "/home/mind/model/"

    /// The path inside the image.
    public let description: String

    /// The path relative to the model's folder.
    public var modelPath: String { String(description.dropFirst(Self.modelFolder.count)) }

    /// Reads a path.
    /// - Throws: ``ParseError`` of kind `package path`.
    public init(parsing text: String) throws(ParseError) {
        if let reason = PackageText.flaw(in: text) { throw Self.flaw(text, reason) }
        guard text.hasPrefix(Self.modelFolder) else {
            throw Self.flaw(text, "a path outside of '\(Self.modelFolder)'", nearest: Self.inFolder(text))
        }
        guard text.utf8.count <= 1024 else { throw Self.flaw(text, "longer than 1024 characters") }
        let names = text.dropFirst(Self.modelFolder.count).split(separator: "/", omittingEmptySubsequences: false)
        guard !names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw Self.flaw(text, "a folder in it is '', '.' or '..'")
        }
        guard let stray = names.lazy.flatMap(\.unicodeScalars).first(where: { !Self.isAllowed($0) }) else {
            description = text
            return
        }
        throw Self.flaw(text, "'\(stray)' may not stand in it")
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isAlphabetic }
        return UInt8(exactly: scalar.value).map(DistributionName.isAlphanumeric) ?? false
            || "._-+!".unicodeScalars.contains(scalar)
    }

    /// The same path below the folder, where it is one that does not say from where.
    private static func inFolder(_ text: String) -> String? {
        guard !text.hasPrefix("/") else { return nil }
        let path = modelFolder + (text.hasPrefix("./") ? text.dropFirst(2) : text[...])
        return (try? InstalledFile(parsing: path)) == nil ? nil : path
    }

    private static func flaw(_ text: String, _ reason: String, nearest: String? = nil) -> ParseError {
        ParseError(kind: "package path", text: text, reason: reason, nearest: nearest)
    }
}
