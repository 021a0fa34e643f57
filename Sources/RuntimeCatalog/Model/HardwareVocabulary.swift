internal import EngineKit

/// A kind of hardware that a catalog declares: `cpu`, `gpu`, `ascend`.
public struct Hardware: Hashable, Sendable {
    /// The id that rows and answers use.
    public let id: String
    /// The family of the toolkit it is programmed with (`cuda`, `cann`), if it is an accelerator.
    public internal(set) var accelerator: String?
    /// Other words a request may use.
    public internal(set) var aliases: [String]
    /// What the catalog says about it for readers.
    public internal(set) var remarks: Remarks
    /// The file that declares it, for messages.
    public let file: String
}

/// A chip of some hardware: `ascend-910b`.
public struct Chip: Hashable, Sendable {
    /// The id that rows and answers use.
    public let id: String
    /// Index of its hardware in the vocabulary.
    public let hardware: Int
    /// Other words a request or a runtime name may use: `910b`, `snt9b`.
    public internal(set) var aliases: [String]
    /// What the catalog says about it and its aliases for readers.
    public internal(set) var remarks: Remarks
    /// The file that declares it, for messages.
    public let file: String
}

/// All hardware and chips that the loaded catalogs declare.
public struct HardwareVocabulary: Sendable {
    /// How many hardware ids, and how many chips, a catalog may declare: one bit each in a machine word.
    public static let capacity = 64

    /// Hardware in order of declaration.
    public internal(set) var hardware: [Hardware] = []
    /// Chips in order of declaration.
    public internal(set) var chips: [Chip] = []
    private var hardwareByWord: [WordKey: Int] = [:]
    private var chipByWord: [WordKey: Int] = [:]

    init() {}

    /// Index of the hardware with this id or alias.
    public func hardware(named word: String) -> Int? { hardwareByWord[WordKey(word)] }

    /// Index of the chip with this id or alias.
    public func chip(named word: String) -> Int? { chipByWord[WordKey(word)] }

    /// Ids in a set, in order of declaration.
    public func ids(of set: HardwareSet) -> [String] {
        hardware.indices.filter { set.contains(HardwareSet(index: $0)) }.map { hardware[$0].id }
    }

    /// Ids in a set, in order of declaration.
    public func ids(of set: ChipSet) -> [String] {
        chips.indices.filter { set.contains(ChipSet(index: $0)) }.map { chips[$0].id }
    }

    /// Every word that names hardware, ids first.
    public var hardwareWords: [String] { hardware.map(\.id) + hardware.flatMap(\.aliases) }

    /// Every word that names a chip, ids first.
    public var chipWords: [String] { chips.map(\.id) + chips.flatMap(\.aliases) }

    /// Builds the look-up: an id always means itself, and of two equal aliases the first one declared wins.
    mutating func index() {
        hardwareByWord = Self.words(hardware.map { ($0.id, $0.aliases) })
        chipByWord = Self.words(chips.map { ($0.id, $0.aliases) })
    }

    private static func words(_ entries: [(id: String, aliases: [String])]) -> [WordKey: Int] {
        var result: [WordKey: Int] = [:]
        for (index, entry) in entries.enumerated() { result[WordKey(entry.id)] = index }
        for (index, entry) in entries.enumerated() {
            for alias in entry.aliases where result[WordKey(alias)] == nil { result[WordKey(alias)] = index }
        }
        return result
    }
}
