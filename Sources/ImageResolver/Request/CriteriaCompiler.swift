internal import RuntimeCatalog
internal import RuntimeVocabulary
private import Suggestions

/// Turns a request's words into the catalog's terms, or says which word it does not know.
struct CriteriaCompiler {
    let catalog: Catalog
    let request: ResolutionRequest

    /// - Parameter listing: for `list`, where no model type means all engines and every life-cycle stage is shown.
    func compile(listing: Bool) throws(RequestProblem) -> Criteria {
        let asked = try engines()
        let named = try runtimes(of: asked)
        let hardware = try hardwareSet()
        var constraints: [Constraint] = []
        if let named, let text = request.runtime { constraints.append(.runtime(names: named, text: text)) }
        constraints += try purposes() + stages(listing: listing)
        if !request.generations.isEmpty { constraints.append(.generation(request.generations)) }
        if !request.engineVersions.isEmpty { constraints.append(.engineVersion(request.engineVersions)) }
        if !hardware.isEmpty { constraints.append(.hardware(hardware)) }
        constraints += try hardwareDetails()
        if !request.architectures.isEmpty { constraints.append(.architecture(request.architectures)) }
        if !request.python.isEmpty { constraints.append(.python(request.python)) }
        if !request.operatingSystems.isEmpty { constraints.append(.os(try operatingSystems())) }
        try checkVariables()
        var engines = asked
        if engines.isEmpty, let named { engines = Set(named.map { catalog.runtimes[$0].engineIndex }).sorted() }
        if engines.isEmpty {
            guard listing else { throw .missingModelType(known: catalog.engines.map(\.id)) }
            engines = Array(catalog.engines.indices)
        }
        return Criteria(engines: engines, constraints: constraints, hardware: hardware, request: request)
    }

    private func engines() throws(RequestProblem) -> [Int] {
        var result: [Int] = []
        for word in request.modelTypes {
            guard let index = catalog.engine(named: word) else {
                throw unknown(.engine, word, among: catalog.engineWords, known: catalog.engines.map(\.id))
            }
            if !result.contains(index) { result.append(index) }
        }
        return result
    }

    /// The runtimes of the given name; `nil` when the request names none.
    private func runtimes(of engines: [Int]) throws(RequestProblem) -> [Int]? {
        guard let text = request.runtime else { return nil }
        let (engine, name) = try split(text)
        let wanted = engine.map { [$0] } ?? engines
        let found = catalog.runtimes(named: name)
        let fitting = wanted.isEmpty ? found : found.filter { wanted.contains(catalog.runtimes[$0].engineIndex) }
        if fitting.count == 1 { return fitting }
        if !fitting.isEmpty {
            throw .ambiguousRuntime(name: name, candidates: fitting.map { catalog.runtimes[$0].qualifiedName })
        }
        if !found.isEmpty {
            let asked = wanted.map { catalog.engines[$0].id }.joined(separator: ", ")
            throw .otherEngine(runtime: name, asked: asked, owners: found.map { catalog.runtimes[$0].engine })
        }
        let indices = wanted.isEmpty ? Array(catalog.engines.indices) : wanted
        let names = indices.flatMap { catalog.runtimes(ofEngine: $0).map { catalog.runtimes[$0].name } }
        throw unknown(.runtime, name, among: names, known: wanted.isEmpty ? [] : names)
    }

    private func split(_ text: String) throws(RequestProblem) -> (engine: Int?, name: String) {
        guard let slash = text.firstIndex(of: "/") else { return (nil, text) }
        let word = String(text[..<slash])
        guard let engine = catalog.engine(named: word) else {
            throw unknown(.engine, word, among: catalog.engineWords, known: catalog.engines.map(\.id))
        }
        return (engine, String(text[text.index(after: slash)...]))
    }

    private func hardwareSet() throws(RequestProblem) -> HardwareSet {
        var set = HardwareSet()
        for word in request.hardware {
            guard let index = catalog.hardware.hardware(named: word) else {
                throw unknown(
                    .hardware, word, among: catalog.hardware.hardwareWords, known: catalog.hardware.hardware.map(\.id))
            }
            set.insert(HardwareSet(index: index))
        }
        return set
    }

    private func purposes() throws(RequestProblem) -> [Constraint] {
        var purposes: [Int] = []
        for word in request.purposes {
            guard let index = catalog.purpose(named: word) else {
                throw unknown(.purpose, word, among: catalog.purposes, known: catalog.purposes)
            }
            purposes.append(index)
        }
        return purposes.isEmpty ? [] : [.purpose(purposes)]
    }

    private func stages(listing: Bool) -> [Constraint] {
        if !request.stages.isEmpty { return [.stage(request.stages, asOf: request.asOf)] }
        return listing ? [] : [.lifecycle(request.allow, asOf: request.asOf)]
    }

    private func hardwareDetails() throws(RequestProblem) -> [Constraint] {
        var result: [Constraint] = []
        if !request.chips.isEmpty { result.append(try chips()) }
        for (family, specifiers) in request.accelerators.sorted(by: { $0.key < $1.key }) where !specifiers.isEmpty {
            result.append(.accelerator(family: family, specifiers, hardware: accelerated { $0 == family }))
        }
        if let driver = request.driver { result.append(.driver(driver, accelerated: accelerated { $0 != nil })) }
        return result
    }

    private func chips() throws(RequestProblem) -> Constraint {
        var chips = ChipSet()
        var hardware = HardwareSet()
        for word in request.chips {
            guard let index = catalog.hardware.chip(named: word) else {
                throw unknown(.chip, word, among: catalog.hardware.chipWords, known: catalog.hardware.chips.map(\.id))
            }
            chips.insert(ChipSet(index: index))
            hardware.insert(HardwareSet(index: catalog.hardware.chips[index].hardware))
        }
        return .chip(chips, hardware: hardware)
    }

    private func accelerated(_ matches: (String?) -> Bool) -> HardwareSet {
        var set = HardwareSet()
        for (index, hardware) in catalog.hardware.hardware.enumerated() where matches(hardware.accelerator) {
            set.insert(HardwareSet(index: index))
        }
        return set
    }

    private func operatingSystems() throws(RequestProblem) -> [OperatingSystem] {
        let known = Set(catalog.runtimes.compactMap { $0.os?.name }).sorted()
        for system in request.operatingSystems where !known.contains(system.name) {
            throw unknown(.operatingSystem, system.name, among: known, known: known)
        }
        return request.operatingSystems
    }

    /// A variable that no template uses is a misspelling, and would otherwise be ignored in silence.
    private func checkVariables() throws(RequestProblem) {
        let known = catalog.variables.declared.keys.sorted()
        for name in request.variables.keys.sorted() where !known.contains(name) {
            throw unknown(.variable, name, among: known, known: known)
        }
    }

    private func unknown(_ kind: RequestProblem.Kind, _ word: String, among words: [String], known: [String])
        -> RequestProblem
    {
        .unknown(kind: kind, word: word, nearest: Suggestion.nearest(to: word, in: words), known: known)
    }
}
