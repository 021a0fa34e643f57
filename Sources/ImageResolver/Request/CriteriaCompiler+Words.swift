internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary
private import Suggestions

/// Looking up the single words of a request; each is refused, with the nearest known ones, when the catalog has none.
extension CriteriaCompiler {
    func engines() throws(RequestProblem) -> [Int] {
        var result: [Int] = []
        for word in request.modelTypes {
            let index = try engine(word)
            if !result.contains(index) { result.append(index) }
        }
        guard let artifact = request.artifact else { return result }
        let own = try engine(of: artifact)
        guard result.isEmpty || result.contains(own) else {
            throw .otherPackageEngine(asked: ids(result), engine: catalog.engines[own].id)
        }
        return [own]
    }

    /// The engine of a package's model; nobody has spelt it, so that there is nothing to suggest.
    private func engine(of artifact: ModelArtifact) throws(RequestProblem) -> Int {
        guard catalog.engine(named: artifact.engine) != nil else {
            throw .unknownPackageEngine(engine: artifact.engine, known: catalog.engines.map(\.id))
        }
        return try engine(artifact.engine)
    }

    private func engine(_ word: String) throws(RequestProblem) -> Int {
        guard let index = catalog.engine(named: word) else {
            throw unknown(.engine, word, among: catalog.engineWords, known: catalog.engines.map(\.id))
        }
        if let failure = catalog.engines[index].pluginFailure {
            throw .engineUnavailable(engine: catalog.engines[index].id, reason: failure.description)
        }
        return index
    }

    /// The runtime of the given name; `nil` when the request names none.
    func runtimes(of engines: [Int]) throws(RequestProblem) -> [Int]? {
        guard let text = request.runtime else { return nil }
        let (engine, name) = try split(text)
        let wanted = engine.map { [$0] } ?? engines
        let found = catalog.runtimes(named: name)
        let fitting = wanted.isEmpty ? found : found.filter { wanted.contains(catalog.runtimes[$0].engineIndex) }
        if let engine, !engines.isEmpty, !engines.contains(engine) {
            throw .otherEngine(runtime: text, asked: ids(engines), owners: [catalog.engines[engine].id])
        }
        if wanted.isEmpty { try checkAvailability(of: name, found) }
        if let only = only(fitting, called: name) { return [only] }
        if !fitting.isEmpty {
            throw .ambiguousRuntime(name: name, candidates: fitting.map { catalog.runtimes[$0].qualifiedName })
        }
        if !found.isEmpty {
            throw .otherEngine(
                runtime: name, asked: ids(wanted), owners: found.map { catalog.runtimes[$0].engine })
        }
        let all = (wanted.isEmpty ? Array(catalog.engines.indices) : wanted).flatMap { catalog.runtimes(ofEngine: $0) }
        var names = all.flatMap { [catalog.runtimes[$0].name] + catalog.runtimes[$0].aliases }
        if wanted.isEmpty { names += catalog.engines.flatMap(\.runtimesLeftOut) }
        throw unknown(.runtime, name, among: names, known: all.map { catalog.runtimes[$0].qualifiedName })
    }

    /// A name that an engine has whose plugin failed is not answered for by another engine alone.
    private func checkAvailability(of name: String, _ found: [Int]) throws(RequestProblem) {
        for engine in catalog.engines where engine.runtimesLeftOut.contains(name) {
            guard let failure = engine.pluginFailure else { continue }
            throw .runtimeUnavailable(
                runtime: name, engine: engine.id, reason: failure.description,
                others: found.map { catalog.runtimes[$0].qualifiedName })
        }
    }

    /// The one runtime that is meant; within an engine a name counts for more than an alias.
    private func only(_ indices: [Int], called name: String) -> Int? {
        guard Set(indices.map { catalog.runtimes[$0].engineIndex }).count == 1 else { return nil }
        return indices.count == 1 ? indices.first : indices.first { catalog.runtimes[$0].name == name }
    }

    private func ids(_ engines: [Int]) -> String { engines.map { catalog.engines[$0].id }.joined(separator: ", ") }

    /// `ENGINE/NAME` in its two parts.
    private func split(_ text: String) throws(RequestProblem) -> (engine: Int?, name: String) {
        guard let slash = text.firstIndex(of: "/") else { return (nil, text) }
        return (try engine(String(text[..<slash])), String(text[text.index(after: slash)...]))
    }

    func hardwareSet() throws(RequestProblem) -> HardwareSet {
        let vocabulary = catalog.hardware
        var set = HardwareSet()
        for word in request.hardware {
            guard let index = vocabulary.hardware(named: word) else {
                throw unknown(
                    .hardware, word, among: vocabulary.hardwareWords, known: vocabulary.hardware.map(\.id))
            }
            set.insert(HardwareSet(index: index))
        }
        return set
    }

    /// The chips asked for and the hardware they belong to.
    func chips() throws(RequestProblem) -> (chips: ChipSet, hardware: HardwareSet) {
        let vocabulary = catalog.hardware
        var chips = ChipSet()
        var hardware = HardwareSet()
        for word in request.chips {
            guard let index = vocabulary.chip(named: word) else {
                throw unknown(.chip, word, among: vocabulary.chipWords, known: vocabulary.chips.map(\.id))
            }
            chips.insert(ChipSet(index: index))
            hardware.insert(HardwareSet(index: vocabulary.chips[index].hardware))
        }
        return (chips, hardware)
    }

    func purposes() throws(RequestProblem) -> [Constraint] {
        var purposes: [Int] = []
        for word in request.purposes {
            guard let index = catalog.purpose(named: word) else {
                throw unknown(.purpose, word, among: catalog.purposes)
            }
            purposes.append(index)
        }
        return purposes.isEmpty ? [] : [.purpose(purposes)]
    }

    func operatingSystems() throws(RequestProblem) -> [OperatingSystem] {
        for system in request.operatingSystems
        where !catalog.runtimes.contains(where: { $0.os?.name == system.name }) {
            throw unknown(
                .operatingSystem, system.name, among: Set(catalog.runtimes.compactMap { $0.os?.name }).sorted())
        }
        return request.operatingSystems
    }

    /// A variable that no template uses is a misspelling, and would otherwise be ignored in silence.
    func checkVariables() throws(RequestProblem) {
        for name in request.variables.keys.sorted() where catalog.variables.declared[name] == nil {
            throw unknown(.variable, name, among: catalog.variables.declared.keys.sorted())
        }
    }

    /// - Parameters:
    ///   - words: every spelling that would have been understood.
    ///   - known: the ids to list when no spelling is near; the spellings unless given.
    func unknown(_ kind: RequestProblem.Kind, _ word: String, among words: [String], known: [String]? = nil)
        -> RequestProblem
    {
        .unknown(kind: kind, word: word, nearest: Suggestion.nearest(to: word, in: words), known: known ?? words)
    }
}
