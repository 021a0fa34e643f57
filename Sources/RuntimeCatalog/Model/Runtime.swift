public import EngineKit
public import RuntimeVocabulary

/// One runtime of one engine: a base image and everything known about it.
///
/// The key is (``engine``, ``name``): `python3.6` is a different image for each engine.
public struct Runtime: Sendable {
    /// Index of the engine in ``Catalog/engines``.
    public let engineIndex: Int
    /// The engine's id.
    public let engine: String
    /// The runtime's name, exactly as the platform spells it.
    public let name: String
    /// Other names that a request may use for the runtime.
    public internal(set) var aliases: [String] = []
    /// Which naming grammar ``name`` follows.
    public internal(set) var generation: Generation = .other
    /// Version of the engine inside.
    public internal(set) var engineVersion: ReleaseVersion?
    /// Other spellings of the engine version.
    public internal(set) var versionAliases: [ReleaseVersion] = []
    /// Python versions inside, ascending; empty when nobody says.
    public internal(set) var python: [PythonVersion] = []
    /// Where the image runs.
    public internal(set) var hardware: HardwareSet = []
    /// The accelerator toolkit inside; `nil` on CPU-only images and where nobody says.
    public internal(set) var accelerator: Accelerator?
    /// The chips it is built for; empty means any.
    public internal(set) var chips: ChipSet = []
    /// Processor architectures, ascending; empty when nobody says.
    public internal(set) var architectures: [Architecture] = []
    /// The operating system inside.
    public internal(set) var os: OperatingSystem?
    /// What it is for: indices into ``Catalog/purposes``, ascending.
    public internal(set) var purposes: [Int] = []
    /// Whether the platform marks it as recommended.
    public internal(set) var recommended = false
    /// An operator's own preference; higher wins.
    public internal(set) var priority = 0
    /// Its life cycle as far as it is stated.
    public internal(set) var lifecycle = Lifecycle()
    /// The row's own image reference; `nil` when the engine's template gives it.
    public internal(set) var image: ImageTemplate?
    /// Digest of the image, if the catalog pins one.
    public internal(set) var digest: String?
    /// Whether the row means to contradict its name.
    public internal(set) var overridesName = false
    /// When documents list it.
    public internal(set) var listed: Listing?
    /// The document that states the row.
    public internal(set) var source: String?
    /// A remark for people.
    public internal(set) var note: String?
    /// Tokens of the name that could not be classified.
    public internal(set) var unclassifiedTokens: [String] = []
    /// Where each facet comes from.
    public internal(set) var provenance = ProvenanceMap()
    /// Lint findings that the row accepts: reason by code.
    public internal(set) var acceptedLint: [String: String] = [:]
    /// File and place of the row, for messages.
    public internal(set) var origin = RowOrigin(file: "", index: 0)

    init(engineIndex: Int, engine: String, name: String) {
        self.engineIndex = engineIndex
        self.engine = engine
        self.name = name
    }

    /// How people and scripts refer to it: `TensorFlow/python3.6`.
    public var qualifiedName: String { "\(engine)/\(name)" }
}

/// The evidence that a runtime existed: the editions of the documents that list it.
public struct Listing: Hashable, Sendable {
    /// The first day on which an edition lists it.
    public let from: CalendarDate?
    /// The last day on which an edition lists it.
    public let to: CalendarDate?
    /// Ids of the editions.
    public let editions: [String]
}

/// Where in the catalog's files a row stands.
public struct RowOrigin: Hashable, Sendable {
    /// The file as it was opened.
    public let file: String
    /// Index in the file's `runtimes`.
    public let index: Int
}
