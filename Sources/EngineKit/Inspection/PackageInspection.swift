/// What all inspectors of a registry say about one package.
public struct PackageInspection: Sendable {
    /// A recognition and the engine it is of.
    public struct Candidate: Hashable, Sendable {
        /// The engine's id.
        public let engine: String
        /// What its inspector says.
        public let recognition: PackageRecognition

        /// Makes a candidate.
        public init(engine: String, recognition: PackageRecognition) {
            self.engine = engine
            self.recognition = recognition
        }
    }

    /// The package.
    public let package: ModelPackage
    /// The surest recognition; `nil` when no engine knows the package.
    public let best: Candidate?
    /// The other engines that may own it, one entry each, the surest first.
    public let others: [Candidate]
    /// Everything found, from listing the files to the rules of the engine.
    public let findings: [PackageFinding]

    /// Asks every inspector of a registry.
    public init(of package: ModelPackage, by registry: EngineRegistry) {
        self.package = package
        var candidates: [Candidate] = []
        var findings: [PackageFinding] = []
        for plugin in registry.plugins {
            guard let inspector = plugin as? any PackageInspector else { continue }
            let report = inspector.inspect(package)
            findings += report.findings
            candidates += report.recognitions.map { Candidate(engine: plugin.manifest.id, recognition: $0) }
        }
        let ranked = PackageInspection.ranked(candidates)
        best = ranked.first
        others = PackageInspection.others(ranked)
        self.findings = PackageInspection.all(package, ranked, findings, registry)
    }

    /// The surest first; among equals the one whose model stands nearer to the top, then the order of registration.
    private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
        candidates.enumerated().sorted { left, right in
            let (one, two) = (left.element.recognition, right.element.recognition)
            if one.confidence != two.confidence { return one.confidence > two.confidence }
            let depths = (depth(one), depth(two))
            return depths.0 != depths.1 ? depths.0 < depths.1 : left.offset < right.offset
        }.map(\.element)
    }

    private static func depth(_ recognition: PackageRecognition) -> Int {
        recognition.files.first?.utf8.count { $0 == UInt8(ascii: "/") } ?? 0
    }

    private static func others(_ ranked: [Candidate]) -> [Candidate] {
        var seen = Set(ranked.prefix(1).map(\.engine))
        return ranked.filter { seen.insert($0.engine).inserted }
    }

    private static func all(
        _ package: ModelPackage, _ ranked: [Candidate], _ reported: [PackageFinding], _ registry: EngineRegistry
    ) -> [PackageFinding] {
        var findings = package.findings
        if let best = ranked.first {
            findings += best.recognition.findings
            findings += ranked.dropFirst().filter { $0.engine == best.engine }.map { another($0, than: best) }
            if let plugin = registry.plugin(for: WordKey(best.engine)) {
                findings += PackageChecker(plugin.manifest, registry: registry).check(package)
            }
        }
        findings += reported
        findings += tooMany(package)
        var seen: Set<PackageFinding> = []
        return findings.filter { seen.insert($0).inserted }
    }

    private static func another(_ other: Candidate, than best: Candidate) -> PackageFinding {
        PackageFinding(
            "model-several", .warning, file: other.recognition.files.first,
            message: "another model of \(other.engine), in the format \(other.recognition.format)",
            remedy: "leave one model in the package; what is said here is about "
                + "'\(best.recognition.files.first ?? "the first")'")
    }

    private static func tooMany(_ package: ModelPackage) -> [PackageFinding] {
        let count = package.modelFiles.reduce(0) { count, _ in count + 1 }
        guard count > ModelPackage.candidateLimit else { return [] }
        return [
            PackageFinding(
                "many-files", .note,
                message: "the package holds \(count) files; each engine looked at the \(ModelPackage.candidateLimit) "
                    + "that are likeliest to be its model")
        ]
    }
}
