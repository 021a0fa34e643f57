internal import ArtifactFormats

/// Walks every pickle of a package, whatever it is a model of, and reports what can do harm.
///
/// What decides which engine a package is of must not decide whether its pickles are looked at: a member that makes
/// an archive look like another format, a second model, a pickle in front of the model's are all loaded by somebody.
struct PickleSweep {
    private static let nestedArchives = 3
    /// How many members of an archive are looked into that are not named as pickles are.
    private static let membersLookedAt = 8192
    private static let unpackedMembersLookedAt = 64
    private static let unpackLimit = 64 << 20
    private static let picklesInARow = 8

    private let account: InspectionAccount
    private var findings: [PackageFinding] = []
    /// The pickles of no framework's archive, by the path of their file.
    private var pickles: [(file: ModelPackage.File, pickle: PickledFile)] = []

    /// Nothing is known of a framework: what is beyond plain values and arrays is somebody's code.
    private static let noFramework = PickleTrust(prefixes: [])

    /// What was found, without what others say in other words.
    /// - Parameters:
    ///   - others: findings of the inspectors.
    ///   - models: the files of recognised models, whose imports are held against what their framework needs.
    func findings(beside others: [PackageFinding], ofNoModel models: Set<String>) -> [PackageFinding] {
        let unreadable = Set(others.filter { $0.severity == .error && $0.code.hasPrefix("file-") }.compactMap(\.file))
        let foreign = pickles.filter { !models.contains($0.file.path) && $0.pickle.facts.failure == nil }
        return findings.filter { $0.code != "pickle-unread" || !unreadable.contains($0.file ?? "") }
            + foreign.flatMap { PickleSweep.noFramework.foreignImports($0.pickle.facts, in: $0.file) }
    }

    /// Goes over all files of a package that may be a model.
    init(_ package: ModelPackage) {
        account = package.account
        for file in package.filesToSweep {
            // what cannot be opened is told by the inspectors
            guard let model = try? package.modelFile(file) else { continue }
            sweep(model)
        }
    }

    private mutating func sweep(_ model: ModelFile) {
        if model.signature == .zip { return sweep(zip: model.source, model.file, place: nil, depth: 0) }
        do throws(FormatError) {
            if let pickle = try PickledFile(model, keys: []) {
                findings += pickle.dangers(in: model.file)
                pickles.append((model.file, pickle))
                return
            }
        } catch {
            if case .limit = error.reason { tellUnread(error, model.file, nil) }
            findings.append(PackageFinding(error, in: model.file))
            return
        }
        // a pickle may begin with any opcode; other files end the walk within a few bytes
        findings += PickleDanger.findings(Pickle.scan(model.source), in: model.file)
    }

    private mutating func sweep(zip source: ByteSource, _ file: ModelPackage.File, place: String?, depth: Int) {
        let archive: ZipArchive
        do throws(FormatError) {
            archive = try ZipArchive(source)
        } catch {
            return tellUnread(error, file, place)
        }
        var (stored, unpacked) = (0, 0)
        for member in archive.members where member.size > 0 {
            let isNamed = PickleSweep.isPickleName(member.name)
            if !isNamed {
                if member.method == .stored { stored += 1 } else { unpacked += 1 }
                guard stored <= PickleSweep.membersLookedAt, unpacked <= PickleSweep.unpackedMembersLookedAt else {
                    continue
                }
            }
            do throws(FormatError) {
                try sweep(member, of: archive, file, place: place, isNamed: isNamed, depth: depth)
            } catch {
                if isNamed { tellUnread(error, file, PickleSweep.place(member, place)) }
            }
        }
    }

    private mutating func sweep(
        _ member: ZipMember, of archive: ZipArchive, _ file: ModelPackage.File, place: String?, isNamed: Bool,
        depth: Int
    ) throws(FormatError) {
        let start = try archive.content(of: member, limits: DecompressionLimits(output: 64, stopsWhenFull: true))
        let head = try start.bytes(at: 0, count: min(start.count, 64))
        let isZip = PickleSweep.isZip(head)
        guard isNamed || isZip || (head.first == 0x80 && head.count > 1 && (2...5).contains(head[1])) else { return }
        let limit = min(PickleSweep.unpackLimit, account.unpackable)
        let content = try archive.content(of: member, limits: DecompressionLimits(output: limit))
        if member.method != .stored { account.noteUnpacked(content.count) }
        let memberPlace = PickleSweep.place(member, place)
        if isZip {
            guard depth < PickleSweep.nestedArchives else {
                let limit = FormatError(
                    format: "zip", offset: content.start, reason: .limit("archives inside of each other", depth))
                return tellUnread(limit, file, memberPlace)
            }
            return sweep(zip: content, file, place: memberPlace, depth: depth + 1)
        }
        let all = Pickle.scanSequence(content, count: PickleSweep.picklesInARow)
        for facts in all { findings += PickleDanger.findings(facts, in: file, place: memberPlace) }
        guard isNamed, let failure = all.first?.failure else { return }
        if case .limit = failure.reason { return }
        tellUnread(failure, file, memberPlace)
    }

    private mutating func tellUnread(_ error: FormatError, _ file: ModelPackage.File, _ place: String?) {
        findings.append(.unread(error, in: file, place: place))
    }

    private static func place(_ member: ZipMember, _ place: String?) -> String {
        (place.map { "\($0), " } ?? "") + "member '\(member.name.prefix(200))'"
    }

    private static func isZip(_ head: [UInt8]) -> Bool { head.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// Readers of archives ignore case: `DATA.PKL` is `data.pkl` to them.
    private static func isPickleName(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".pkl", ".pickle", ".joblib"].contains { name.hasSuffix($0) }
    }
}
