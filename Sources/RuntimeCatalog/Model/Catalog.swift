internal import EngineKit

/// Engines and runtimes, merged from one or more catalogs, checked and indexed.
///
/// A value that never changes: to pick up new files, load again and replace it.
public struct Catalog: Sendable {
    /// Name of the first catalog.
    public let name: String
    /// Revision of the first catalog, a date as a rule.
    public let revision: String?
    /// The files read, in order.
    public let files: [String]
    /// Engines in alphabetical order.
    public let engines: [Engine]
    /// Hardware and chips.
    public let hardware: HardwareVocabulary
    /// What runtimes can be for, in order of declaration; the first three always exist.
    public let purposes: [String]
    /// Variables of image templates.
    public let variables: Variables
    /// The editions of the documents that rows refer to.
    public let editions: [Edition]
    /// Driver, toolkit and framework tables.
    public let compatibility: Compatibility
    /// What the platform says about importing models, in order of declaration.
    public let importRules: [ImportRule]
    /// The platform's input and output modes, in order of declaration.
    public let importModes: [ImportMode]
    /// Which engines' models the platform's interfaces take, in order of declaration.
    public let importInterfaces: [InterfaceModelTypes]
    /// The platform's import templates, in order of declaration.
    public let importTemplates: [ImportTemplate]
    /// What the platform assumes where an import does not say it; nil when no catalog tells.
    public let importDefaults: ImportDefaults?
    /// The platform's error codes for findings about imports.
    public let platformCodes: [PlatformCode]
    /// All runtimes, engine by engine, within an engine in order of appearance.
    public let runtimes: [Runtime]

    private let engineByWord: [WordKey: Int]
    private let rangeByEngine: [Range<Int>]
    private let runtimesByName: [String: [Int]]

    init(parts: CatalogParts) {
        name = parts.name
        revision = parts.revision
        files = parts.files
        engines = parts.engines
        hardware = parts.hardware
        purposes = parts.purposes
        variables = parts.variables
        editions = parts.editions
        compatibility = parts.compatibility
        importRules = parts.importRules
        importModes = parts.importModes
        importInterfaces = parts.importInterfaces
        importTemplates = parts.importTemplates
        importDefaults = parts.importDefaults
        platformCodes = parts.platformCodes
        runtimes = parts.runtimes
        engineByWord = parts.engineByWord
        rangeByEngine = Self.ranges(of: parts.runtimes, engines: parts.engines.count)
        runtimesByName = Self.names(of: parts.runtimes)
    }

    /// Index of the engine with this id or alias, in any spelling.
    public func engine(named word: String) -> Int? { engineByWord[WordKey(word)] }

    /// Indices into ``runtimes`` of an engine's runtimes.
    public func runtimes(ofEngine index: Int) -> Range<Int> {
        rangeByEngine.indices.contains(index) ? rangeByEngine[index] : 0..<0
    }

    /// Indices of the runtimes, of any engine, that have exactly this name or alias.
    public func runtimes(named name: String) -> [Int] { runtimesByName[name] ?? [] }

    /// Index of the runtime of an engine that has exactly this name or alias; a name wins over an alias.
    public func runtime(named name: String, ofEngine engine: Int) -> Int? {
        runtimes(named: name).first { runtimes[$0].engineIndex == engine }
    }

    /// Index of a purpose.
    public func purpose(named word: String) -> Int? {
        let key = WordKey(word)
        return purposes.firstIndex { WordKey($0) == key }
    }

    /// Every word that names an engine, ids first.
    public var engineWords: [String] { engines.map(\.id) + engines.flatMap(\.aliases) }

    private static func ranges(of runtimes: [Runtime], engines: Int) -> [Range<Int>] {
        var ranges = Array(repeating: 0..<0, count: engines)
        var start = 0
        while start < runtimes.count {
            let engine = runtimes[start].engineIndex
            let end = runtimes[start...].firstIndex { $0.engineIndex != engine } ?? runtimes.count
            ranges[engine] = start..<end
            start = end
        }
        return ranges
    }

    private static func names(of runtimes: [Runtime]) -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        result.reserveCapacity(runtimes.count)
        for (index, runtime) in runtimes.enumerated() {
            result[runtime.name, default: []].append(index)
        }
        for (index, runtime) in runtimes.enumerated() {
            for alias in runtime.aliases where result[alias]?.contains(index) != true {
                result[alias, default: []].append(index)
            }
        }
        return result
    }
}

extension Catalog {
    /// The runtime that a stated replacement means: `ENGINE/NAME`, or a name of the same engine.
    public func replacementIndex(_ text: String, of runtime: Runtime) -> Int? {
        if let slash = text.firstIndex(of: "/") {
            guard let engine = engine(named: String(text[..<slash])) else { return nil }
            return self.runtime(named: String(text[text.index(after: slash)...]), ofEngine: engine)
        }
        return self.runtime(named: text, ofEngine: runtime.engineIndex)
    }
}
