internal import SystemInterface

extension ModelPackage {
    /// Whether a package holds a file.
    enum Presence {
        case present, absent
        /// The package was listed in part, and the file could not be looked up by itself.
        case unknown
    }

    /// What stands before a path in the model's folder to make it one in the package.
    private var modelPrefix: String { shape == .package ? ModelPackage.modelFolderName + "/" : "" }

    /// A path in the model's folder, as a path in the package.
    func path(inModel path: String) -> String { modelPrefix + path }

    /// The file at a path relative to the model's folder; looked up on disk where the list is not complete.
    public func file(inModel path: String) -> File? {
        if let file = modelFiles.first(where: { $0.modelPath == path }) { return file }
        guard !isComplete, shape != .file else { return nil }
        let place = modelPrefix + path
        guard let found = try? RandomAccessFile(path: place, inside: folder) else { return nil }
        return File(path: place, modelPath: path, size: Int64(found.size))
    }

    /// Whether a file fits a pattern; looked up on disk where the list is not complete.
    func presence(of glob: PackageGlob) -> Presence {
        if modelFiles.contains(where: { $0.modelPath.map(glob.matches) ?? false }) { return .present }
        if isComplete { return .absent }
        if glob.isLiteral { return file(inModel: glob.text) == nil ? .absent : .present }
        guard let folders = glob.literalFolder, let last = glob.components.last else { return .unknown }
        return isFound(PackageGlob(last), in: modelPrefix.split(separator: "/").map(String.init) + folders)
    }

    /// Goes down folder by folder, through no link.
    private func isFound(_ name: PackageGlob, in folders: [String]) -> Presence {
        var place = folder
        for next in folders {
            guard let (entries, isComplete) = entries(in: place) else { return .unknown }
            guard entries.contains(where: { $0.name == next && $0.kind == .directory }) else {
                return isComplete ? .absent : .unknown
            }
            place += "/" + next
        }
        guard let (entries, isComplete) = entries(in: place) else { return .unknown }
        let isAnywhere = name.text == "**"
        let isFound = entries.contains { entry in
            entry.kind == .file ? name.matches(entry.name) : isAnywhere && entry.kind == .directory
        }
        return isFound ? .present : isComplete ? .absent : .unknown
    }

    private func entries(in place: String) -> (entries: [Files.Entry], isComplete: Bool)? {
        try? Files.entries(in: place, followingLink: place == folder, limit: .max)
    }

    /// Whether something that is not opened, such as a link, stands where a file should.
    func isTaken(_ glob: PackageGlob) -> Bool {
        unopened.contains { path in
            path.hasPrefix(modelPrefix) && glob.matches(String(path.dropFirst(modelPrefix.count)))
        }
    }
}
