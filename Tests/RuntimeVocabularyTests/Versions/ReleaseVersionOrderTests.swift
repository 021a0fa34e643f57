import RuntimeVocabulary
import Testing

@Suite("Order of versions") struct ReleaseVersionOrderTests {
    /// Every line is older than the next; the spellings on one line are the same version.
    static let ascending: [[String]] = [
        ["0"], ["0.0.1"], ["0.1", "0.1.0"], ["0.9"], ["0.10"], ["0.18.1"], ["0.80"],
        ["1.0.dev1"], ["1.0.dev456", "1.0-DEV_456"], ["1.0a0.dev1"], ["1.0a0", "1.0a", "1.0.alpha"], ["1.0a1"],
        ["1.0a2.dev456"], ["1.0a2"], ["1.0a12.dev456"], ["1.0a12"], ["1.0b1.dev456"], ["1.0b1"],
        ["1.0b2", "1.0-beta.2", "1.0.0BETA2", "1.0_b_2"], ["1.0b2.post345.dev456"], ["1.0b2.post345"],
        ["1.0rc1.dev456"], ["1.0rc1", "1.0.rc1", "1.0-rc.1", "1.0c1", "1.0.pre1", "1.0-preview_1", "v1.0.RC01"],
        ["1.0rc1.1", "1.0rc1-1", "1.0rc1.post1"], ["1.0rc2"], ["1.0", "1", "1.0.0", "v1.0", "V1", "1.0.0.0", "01.00"],
        ["1.0+abc.5", "1.0+ABC-5"], ["1.0+abc.7"], ["1.0+abcd"], ["1.0+abcdefg.5"], ["1.0+abcdefgh"],
        ["1.0+abcdefghijklmnop"], ["1.0+5"], ["1.0+5.a"], ["1.0+5.0"], ["1.0+05.1", "1.0+5_1"],
        ["1.0.post456.dev34"], ["1.0.post456", "1.0-456", "1.0.rev456", "1-r456"], ["1.0.15"], ["1.1.dev1"],
        ["1.5.0.post2"], ["1.5.0.post3"], ["1.5.0.post12"], ["1.7"], ["1.7-1", "1.7.post1"], ["1.7.0.1"], ["1.10"],
        ["1.13"], ["1.13.1"], ["1.15", "1.15.0"], ["1.15.5"], ["2.0.2312"], ["2.0.2509"], ["2.6.0rc1", "2.6.0-rc1"],
        ["2.6.0"], ["4086"], ["4087"], ["4088"], ["4095.1.0.1"], ["4095.1.1"], ["5000.0.0.0.0.1"], ["5000.0.0.0.1"],
        ["5000.2"], ["6000.1.1.1.1.1.dev1"], ["6000.1.1.1.1.1"], ["6000.1.1.1.1.1.1"], ["7000.3.rc3"],
        ["7000.3.rc3.1"], ["8000.3.rc1.alpha001"], ["8000.3.rc1.alpha003", "8000.3.RC1-alpha3"], ["8000.3.rc1"],
        ["8000.3"], ["20221118"], ["20221118143845"], ["999999999999999999"],
    ]

    struct Sample: Sendable {
        let version: ReleaseVersion
        let rank: Int
    }

    static func samples() throws -> [Sample] {
        try ascending.enumerated().flatMap { rank, spellings in
            try spellings.map { Sample(version: try ReleaseVersion(parsing: $0), rank: rank) }
        }
    }

    @Test("every pair compares as the table says, in both directions")
    func pairs() throws {
        let samples = try Self.samples()
        for left in samples {
            for right in samples {
                #expect((left.version < right.version) == (left.rank < right.rank), "\(left.version) \(right.version)")
                #expect(
                    (left.version == right.version) == (left.rank == right.rank), "\(left.version) \(right.version)")
            }
        }
    }

    @Test("equal versions hash alike, and a set tells the others apart")
    func hashes() throws {
        #expect(Set(try Self.samples().map(\.version)).count == Self.ascending.count)
    }

    @Test("every shuffle sorts into one order", arguments: 0..<20)
    func shuffles(seed: Int) throws {
        var samples = try Self.samples()
        // a fixed rotation and stride instead of chance: a failure can be repeated
        let stride = [11, 13, 17, 19, 23][seed % 5]
        samples = samples.indices.map { samples[($0 * stride + seed) % samples.count] }
        #expect(samples.count % stride != 0, "the stride must reach every sample")
        let ranks = samples.sorted { $0.version < $1.version }.map(\.rank)
        #expect(ranks == ranks.sorted())
    }

    @Test("the published releases of Ascend and CUDA come in the order in which they came out")
    func published() throws {
        let releases = [
            "5.0.2", "5.0.3", "5.0.3.6", "5.0.4", "5.1.RC1", "5.1.RC2", "5.1.0", "5.1.2", "6.0.RC1", "6.0.0", "6.0.1",
            "6.3.RC1", "6.3.RC3", "6.3.RC3.1", "6.3.0", "6.3.2", "7.0.RC1", "7.0.0", "7.0.1",
            "7.0.1.1", "8.0.RC1", "8.0.rc2", "8.0.RC3", "8.0.0", "8.1.RC1.alpha001", "8.1.rc1", "8.2.rc1.alpha002",
            "8.2.rc1.alpha003", "8.2.rc1", "8.2.rc2", "8.3.rc1.alpha003", "8.3.rc1", "8.3.rc2", "8.5.0.alpha001",
            "8.5.0.alpha002", "8.5.0", "9.0.0-beta.1", "9.0.0-beta.2", "9.0.0", "10.0", "10.1", "10.2", "11.1", "12.1",
        ]
        let versions = try releases.map(ReleaseVersion.init(parsing:))
        #expect(zip(versions, versions.dropFirst()).allSatisfy { $0 < $1 })
    }
}
