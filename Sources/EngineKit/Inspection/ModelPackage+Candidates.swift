extension ModelPackage {
    /// How many files one inspector opens; what is beyond is left to ``PackageInspection``'s finding.
    public static let candidateLimit = 64

    /// The files that may hold a pickle: all that may be a model, however many there are.
    var filesToSweep: [File] { modelFiles.filter { !$0.isNoModel } }

    /// The files that may be a model, those of the likeliest names first.
    ///
    /// A name decides nothing: a pickle may be called `.m` and a zip archive `.pth`. It only says where to look
    /// first. Programs, notes and what the platform reads itself are left out.
    /// - Parameter preferred: patterns for paths in the model's folder.
    public func candidates(preferring preferred: [PackageGlob] = []) -> [File] {
        let files = modelFiles.filter { !$0.isNoModel }
        let (first, others) = files.reduce(into: ([File](), [File]())) { result, file in
            let path = file.modelPath ?? ""
            if preferred.contains(where: { $0.matches(path) }) { result.0.append(file) } else { result.1.append(file) }
        }
        return Array((first.byDepth + others.byDepth).prefix(ModelPackage.candidateLimit))
    }
}

extension ModelPackage.File {
    private static let noModelSuffixes = [".py", ".pyc", ".txt", ".md", ".crc", ".sh", ".whl", ".jpg", ".png"]

    fileprivate var isNoModel: Bool {
        if size == 0 { return true }
        let name = name
        return name == PackageChecker.configurationName || name.hasPrefix("._")
            || ModelPackage.File.noModelSuffixes.contains { name.hasSuffix($0) }
    }

    fileprivate var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}

extension [ModelPackage.File] {
    /// Those nearest to the top first, else in their order.
    fileprivate var byDepth: [ModelPackage.File] {
        enumerated().map { (depth: $0.element.depth, offset: $0.offset, file: $0.element) }
            .sorted { ($0.depth, $0.offset) < ($1.depth, $1.offset) }.map(\.file)
    }
}
