/// The words of runtime names that only a catalog can know.
public struct NameVocabulary: Hashable, Sendable {
    /// Chip ids by every word that names the chip; words are in lower case and without `-` and `_`.
    public private(set) var chips: [String: String]
    /// The families of accelerator stacks, in lower case.
    public private(set) var accelerators: Set<String>
    /// No word of ``chips`` has more bytes.
    let longestChip: Int
    /// Which ASCII bytes a word of ``chips`` begins with, one bit each: most parts of a name are no chip.
    private let chipStarts: UInt128

    /// The accelerator families of the published names.
    public static let publishedAccelerators: Set<String> = ["cann", "cuda"]

    /// No chips, and the published accelerator families.
    public static let standard = NameVocabulary(chips: [:])

    /// Makes a vocabulary; words are compared without regard to case, `-` and `_`.
    /// - Parameters:
    ///   - chips: the chip's id for each of its names and aliases; an id that names itself must be listed too.
    ///   - accelerators: the families of accelerator stacks that catalogs declare.
    public init(chips: [String: String], accelerators: Set<String> = publishedAccelerators) {
        var folded: [String: String] = [:]
        // in byte order, so that two aliases that fold to one word give the same answer in every run
        for (alias, id) in chips.sorted(by: { $0.key < $1.key }) { folded[Self.fold(alias)] = id }
        self.chips = folded
        self.accelerators = Set(accelerators.map { $0.lowercased() })
        chipStarts = folded.keys.reduce(0) { $0 | Self.bit($1.utf8.first ?? 0x7F) }
        longestChip = folded.keys.lazy.map(\.utf8.count).max() ?? 0
    }

    /// The word as ``chips`` spells it.
    static func fold(_ alias: String) -> String { fold(alias.utf8.span) }

    private static func fold(_ alias: Span<UInt8>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(alias.count)
        for index in alias.indices where alias[index] != 0x2D && alias[index] != 0x5F {
            folded.append(alias[index].lowercased)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func bit(_ byte: UInt8) -> UInt128 { byte < 0x80 ? 1 << UInt128(byte) : 0 }

    /// Whether a chip's alias may begin with the byte.
    func hasChip(beginningWith byte: UInt8) -> Bool { chipStarts & Self.bit(byte.lowercased) != 0 }

    /// The id of the chip that goes by these bytes.
    func chip(_ alias: Span<UInt8>) -> String? {
        // one separator may stand inside
        alias.count <= longestChip + 1 ? chips[Self.fold(alias)] : nil
    }
}
