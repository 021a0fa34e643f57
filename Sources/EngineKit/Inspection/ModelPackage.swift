public import ArtifactFormats
internal import SystemInterface

/// A model package as it lies on disk: a list of its files, made once, links not followed.
///
/// It is a folder that holds a folder `model`, or that folder itself, or a single file. Everything in it is from
/// outside: names, sizes and bytes may be meant to harm.
public struct ModelPackage: Sendable {
    /// A regular file of the package.
    public struct File: Hashable, Sendable {
        /// The path relative to the package, components joined by `/`.
        public let path: String
        /// The path relative to the folder of the model; `nil` for what stands outside of it.
        public let modelPath: String?
        /// The size in bytes when the package was listed.
        public let size: Int64

        /// The last component of the path.
        public var name: String {
            path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[$0...].dropFirst()) } ?? path
        }
    }

    /// What was given.
    public enum Shape: String, Hashable, Sendable {
        /// A folder with a folder `model` in it.
        case package
        /// The folder of the model itself.
        case modelFolder
        /// One file.
        case file
    }

    /// The folder that a package's model stands in, by the platform's rule.
    public static let modelFolderName = "model"

    /// The path as it was given.
    public let path: String
    /// What was given.
    public let shape: Shape
    /// The regular files, in the order of their paths' bytes.
    public let files: [File]
    /// What was found while listing: links, pipes and devices, names nobody can open, limits.
    public let findings: [PackageFinding]
    /// Whether ``files`` are all: a package of very many files, or of very deep folders, is listed in part.
    public let isComplete: Bool
    /// The folders in it, their paths relative to the package.
    let folders: Set<String>
    /// What stands in it and is not opened, such as links; a finding tells of each.
    let unopened: Set<String>
    /// The folder that the files' paths are relative to.
    let folder: String
    /// What all that inspect the package share.
    let account = InspectionAccount()

    /// A single file, or a folder with what listing it found.
    init(path: String, shape: Shape, folder: String, files: [File], listing: PackageListing? = nil) {
        self.path = path
        self.shape = shape
        self.folder = folder
        self.files = files
        findings = listing?.findings ?? []
        isComplete = listing?.isCut != true
        folders = listing?.folders ?? []
        unopened = listing?.unopened ?? []
    }

    /// The files of the model's folder; all files where that is what was given.
    public var modelFiles: some Sequence<File> { files.lazy.filter { $0.modelPath != nil } }

    /// The files of the model's folder that fit a pattern.
    public func files(matching glob: PackageGlob) -> [File] {
        modelFiles.filter { $0.modelPath.map(glob.matches) ?? false }
    }

    /// Opens a file for reading, without following links, on a budget of its own and on that of the package.
    /// - Throws: when it has gone, has been swapped for a link, or cannot be read.
    public func open(_ file: File) throws(FormatError) -> ByteSource {
        do throws(SystemError) {
            return ByteSource(try RandomAccessFile(path: file.path, inside: folder), budget: account.budgetOfFile())
        } catch {
            throw FormatError(format: "file", offset: 0, reason: .system(error))
        }
    }

    /// The whole content of a file.
    /// - Throws: when it is longer than `limit` bytes, or cannot be read.
    public func content(of file: File, limit: Int = 1 << 20) throws(FormatError) -> [UInt8] {
        let source = try open(file)
        guard source.count <= limit else {
            throw FormatError(format: "file", offset: 0, reason: .limit("bytes", limit))
        }
        return try source.bytes(at: 0, count: source.count)
    }
}
