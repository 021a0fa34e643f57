/// The words of runtime names that only a catalog can know.
public struct NameVocabulary: Hashable, Sendable {
    /// Chip ids by every word that names the chip; words are in lower case and without `-` and `_`.
    public private(set) var chips: [String: String]
    /// The families of accelerator stacks, in lower case.
    public private(set) var accelerators: Set<String>
    /// No word of ``chips`` has more bytes.
    let longestChip: Int

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
        longestChip = folded.keys.lazy.map(\.utf8.count).max() ?? 0
    }

    /// The word as ``chips`` spells it.
    static func fold(_ alias: String) -> String {
        String(decoding: alias.utf8.lazy.filter { $0 != 0x2D && $0 != 0x5F }.map(\.lowercased), as: UTF8.self)
    }
}
