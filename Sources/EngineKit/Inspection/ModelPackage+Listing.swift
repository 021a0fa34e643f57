public import SystemInterface

extension ModelPackage {
    /// Lists a package.
    /// - Parameter path: a folder or a file; it may be a symbolic link itself, nothing below it may.
    /// - Throws: when nothing is there, it is neither a file nor a folder, or the folder cannot be listed.
    public init(path: String, limits: PackageLimits = .standard) throws(SystemError) {
        switch Files.kind(of: path) {
        case .directory: try self.init(folder: path, limits: limits)
        case .file: try self.init(file: path)
        case .other:
            throw SystemError(
                path: path, operation: "read", code: 0,
                message: "it is neither a file nor a folder; give a model package")
        case nil:
            do throws(SystemError) {
                _ = try Files.entries(in: path, followingLink: true, limit: 1)
            } catch {
                // the system knows why: there is nothing, or it may not be seen
                throw SystemError(path: path, operation: "find", code: error.code, message: error.message)
            }
            throw SystemError(path: path, operation: "find", code: 0, message: "it has come and gone")
        }
    }

    private init(folder: String, limits: PackageLimits) throws(SystemError) {
        var listing = PackageListing(folder: folder, limits: limits)
        try listing.run()
        let name = folder.split(separator: "/").last.map(String.init)
        let isPackage = name != ModelPackage.modelFolderName && listing.hasModelFolder
        let prefix = isPackage ? ModelPackage.modelFolderName + "/" : ""
        let files = listing.files.map { path, size in
            let modelPath = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
            return File(path: path, modelPath: modelPath, size: size)
        }
        self.init(
            path: folder, shape: isPackage ? .package : .modelFolder, folder: folder, files: files,
            listing: listing)
    }

    /// A single file must be one itself: a link is refused, as it would be inside of a package.
    private init(file path: String) throws(SystemError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = parts.last.map(String.init) ?? path
        let parent = parts.dropLast().joined(separator: "/")
        let folder = parts.count == 1 ? "." : (parent.isEmpty ? "/" : parent)
        let source = try RandomAccessFile(path: path)
        self.init(
            path: path, shape: .file, folder: folder,
            files: [File(path: name, modelPath: name, size: Int64(source.size))])
    }
}
