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
    /// The engines that were asked.
    public let asked: [String]
    /// Everything found, from listing the files to the rules of the engine.
    public let findings: [PackageFinding]

    /// Asks every inspector of a registry.
    /// - Parameters:
    ///   - checkingRules: whether to hold the package to the rules of its engine, which are not those of a model that
    ///     brings an image of its own.
    ///   - engine: whose model it is said to be, by the engine's id. Its rules count unless the files are surely those
    ///     of another engine; without it, those of the engine that knows the files.
    public init(
        of package: ModelPackage, by registry: EngineRegistry, checkingRules: Bool = true,
        saidToBe engine: String? = nil
    ) {
        self.package = package
        var candidates: [Candidate] = []
        var reports = InspectorFindings()
        let inspectors = registry.plugins.compactMap { $0 as? any PackageInspector }
        for inspector in inspectors { package.account.expect(inspector.pickleQuery) }
        let sweep = PickleSweep(package)
        for inspector in inspectors {
            let report = inspector.inspect(package)
            reports.add(report.findings, of: inspector.manifest.id)
            candidates += report.recognitions.map { Candidate(engine: inspector.manifest.id, recognition: $0) }
        }
        let ranked = PackageInspection.ranked(candidates)
        asked = inspectors.map(\.manifest.id)
        best = ranked.first
        others = PackageInspection.others(ranked)
        findings = PackageInspection.all(
            package, ranked, reports.findings, sweep, checkingRules ? registry : .empty, saidToBe: engine)
    }

    /// The engine whose rules count.
    private static func owner(_ ranked: [Candidate], saidToBe engine: String?) -> String? {
        guard let best = ranked.first, engine == nil || best.recognition.confidence > .possible else { return engine }
        return best.engine
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
        _ package: ModelPackage, _ ranked: [Candidate], _ reported: [PackageFinding], _ sweep: PickleSweep,
        _ registry: EngineRegistry, saidToBe engine: String?
    ) -> [PackageFinding] {
        var findings = package.findings
        findings += ofModels(ranked)
        if let best = ranked.first {
            findings += ranked.dropFirst().filter { $0.engine == best.engine }.map { another($0, than: best) }
            findings += PackageInspection.ofOtherEngines(ranked, than: best)
        }
        let owner = owner(ranked, saidToBe: engine)
        let checker =
            owner.flatMap { registry.plugin(for: WordKey($0)) }
            .map { PackageChecker($0.manifest, registry: registry) } ?? PackageChecker(registry: registry)
        let model = ranked.first { $0.engine == owner }?.recognition
        findings += checker.check(package, model: model, reported: reported)
        findings += reported
        findings += sweep.findings(beside: findings, ofNoModel: Set(ranked.flatMap(\.recognition.files)))
        findings += tooMany(package)
        var seen: Set<PackageFinding> = []
        return InspectorFindings.capped(findings.filter { seen.insert($0).inserted })
    }

    /// What was found in every model, since each of them may be loaded.
    ///
    /// The surest engine speaks for a file: what another one finds unusual in it is usual for that. Errors are told
    /// whoever found them.
    private static func ofModels(_ ranked: [Candidate]) -> [PackageFinding] {
        var seen: Set<String> = []
        return ranked.flatMap { candidate in
            let isFirst = candidate.recognition.files.first.map { seen.insert($0).inserted } ?? true
            return candidate.recognition.findings.filter { isFirst || $0.severity == .error }
        }
    }

    private static func another(_ other: Candidate, than best: Candidate) -> PackageFinding {
        PackageFinding(
            "model-several", .warning, file: other.recognition.files.first,
            message: "another model of \(other.engine), in the format \(other.recognition.format)",
            remedy: "leave one model in the package; what is said here is about "
                + "'\(best.recognition.files.first ?? "the first")'")
    }
}
