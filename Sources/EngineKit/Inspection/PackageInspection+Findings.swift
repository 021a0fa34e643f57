extension PackageInspection {
    /// Models of other engines in other files of the package. The same file under two engines is a doubt and no fault.
    static func ofOtherEngines(_ ranked: [Candidate], than best: Candidate) -> [PackageFinding] {
        var seen: Set<String> = [best.engine]
        let mine = Set(best.recognition.files)
        return ranked.compactMap { other in
            guard other.recognition.confidence > .possible, mine.isDisjoint(with: other.recognition.files),
                let file = other.recognition.files.first, seen.insert(other.engine).inserted
            else { return nil }
            return PackageFinding(
                "models-of-several-engines", .warning, file: file,
                message: "a model of \(other.engine) beside '\(best.recognition.files.first ?? "one")', a model of "
                    + best.engine,
                remedy: "leave one model in the package; what is said here is about the one of \(best.engine)")
        }
    }

    /// Whether another engine is a second opinion about the same file, and no second model.
    public func isDoubt(_ other: Candidate) -> Bool {
        guard let best else { return false }
        return !Set(best.recognition.files).isDisjoint(with: other.recognition.files)
    }

    static func tooMany(_ package: ModelPackage) -> [PackageFinding] {
        let count = package.modelFiles.reduce(0) { count, _ in count + 1 }
        guard count > ModelPackage.candidateLimit else { return [] }
        return [
            PackageFinding(
                "many-files", .note,
                message: "the package holds \(count) files; each engine looked at the \(ModelPackage.candidateLimit) "
                    + "that are likeliest to be its model")
        ]
    }

    /// The files nearest to the top, each with what its first bytes say: for a package that no engine knows.
    public func filesLookedAt(atMost count: Int) -> [(path: String, kind: FileKind)] {
        let files = package.files.map { ($0, depth: $0.path.utf8.count { $0 == UInt8(ascii: "/") }) }
        return files.enumerated().sorted { ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset) }
            .prefix(count).compactMap { entry in
                let file = entry.element.0
                return package.kind(of: file).map { (file.path, $0) }
            }
    }
}
