import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

extension ResolutionRequest {
    /// The day of the catalogs' revision.
    static let today = "2026-11-20"

    /// A request in the words of the command line's JSON: `["python": "3.7", "hardware": "gpu"]`.
    static func asking(_ words: KeyValuePairs<String, String>, modelType: String? = nil) throws -> ResolutionRequest {
        try asking(words.map { ($0.key, $0.value) }, modelType: modelType)
    }

    static func asking(_ words: [(key: String, value: String)], modelType: String? = nil) throws -> ResolutionRequest {
        var request = ResolutionRequest(asOf: try CalendarDate(parsing: today))
        request.modelTypes = modelType.map { [$0] } ?? []
        for (key, value) in words { try request.ask(key, value) }
        return request
    }

    /// Puts one word into the request, beside what it holds already.
    mutating func ask(_ key: String, _ value: String) throws {
        switch key {
        case "modelType": modelTypes.append(value)
        case "engineVersion": engineVersions.append(try VersionSpecifier(parsing: value))
        case "hardware": hardware.append(value)
        case "chip": chips.append(value)
        case "driver": driver = try ReleaseVersion(parsing: value)
        case "architecture": architectures.append(try Architecture(parsing: value))
        case "python": python.append(try PythonSpecifier(parsing: value))
        case "os": operatingSystems.append(try OperatingSystem(parsing: value))
        case "purpose": purposes.append(value)
        case "runtime": runtime = value
        case "asOf": asOf = try CalendarDate(parsing: value)
        case "allow": allow = try Self.word(value)
        case "prefer": prefer = try Self.word(value)
        case "status": stages.append(try Self.word(value))
        case "generation": generations.append(try Self.word(value))
        case let key where key.hasPrefix("variables."): variables[String(key.dropFirst(10))] = value
        default: accelerators[key, default: []].append(try VersionSpecifier(parsing: value))
        }
    }

    /// Asks for something else than before under one key; nothing when the value is `nil`.
    mutating func change(_ key: String, to value: String?) throws {
        switch key {
        case "engineVersion": engineVersions = []
        case "hardware": hardware = []
        case "chip": chips = []
        case "driver": driver = nil
        case "architecture": architectures = []
        case "python": python = []
        case "os": operatingSystems = []
        case "purpose": purposes = []
        case "runtime": runtime = nil
        case "allow": break
        case "status": stages = []
        case "generation": generations = []
        default: accelerators[key] = []
        }
        if let value { try ask(key, value) }
    }

    private static func word<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
        guard let word = Word(rawValue: text) else { throw NoSuchWord(text: text) }
        return word
    }

    struct NoSuchWord: Error { let text: String }
}

extension Resolution {
    /// Names of the runtimes that satisfy the request, best first.
    var names: [String] { ranked.map { catalog.runtimes[$0].name } }

    /// Changes as text: `python 3.7, hardware -`.
    var nearestTexts: [String] {
        nearest.map { answer in
            let changes = answer.change.map { "\($0.key) \($0.value ?? "-")" }.joined(separator: ", ")
            return "\(changes) -> \(answer.runtime.name)"
        }
    }

    /// The verdict on one constraint of the first candidate of a name.
    func verdict(_ constraint: String, of name: String) -> VerdictDetail? {
        candidates.first { $0.runtime.name == name }?.verdicts.first { $0.constraint == constraint }
    }

    func warning(_ code: String) -> String? { warnings.first { $0.code == code }?.message }
}
