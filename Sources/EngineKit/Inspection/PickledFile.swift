public import ArtifactFormats
public import RuntimeVocabulary

/// A file that is a pickle, or one that joblib has compressed, walked without loading it.
public struct PickledFile: Sendable {
    /// What the walk of the first pickle found.
    public let facts: PickleFacts
    /// The walks of pickles that follow the first.
    public let others: [PickleFacts]
    /// How the file is compressed; `nil` when it is not.
    public let compression: Compression?
    /// The pickle's bytes, decompressed.
    public let source: ByteSource
    private let trailing: Int
    /// Whether the decompressed bytes go on behind the limit.
    private let isCut: Bool

    private static let followersLookedAt = 8
    private static let unpackLimit = 64 << 20
    /// What pickles name before they name what they are about.
    private static let helpers: Set<String> = [
        "copyreg", "copy_reg", "builtins", "__builtin__", "collections", "_codecs",
    ]

    /// Walks a file, or remembers what was found in it before; `nil` when it is no pickle.
    /// - Parameters:
    ///   - keys: the dictionary keys whose values are wanted; others may be among the entries too.
    ///   - calls: the imported names whose calls are wanted; others may be among the calls too.
    /// - Throws: when the file is compressed and cannot be decompressed.
    public init?(_ model: ModelFile, keys: Set<String>, calls: Set<PickleName> = []) throws(FormatError) {
        let query = PickleQuery(keys: keys, calls: calls)
        guard let known = try model.package.account.pickle(model, query) else { return nil }
        self = known
    }

    init?(walking model: ModelFile, _ query: PickleQuery) throws(FormatError) {
        let compression = try Compression(detecting: model.source)
        var source = model.source
        if let compression {
            guard try PickledFile.mayHold(compression, model) else { return nil }
            let account = model.package.account
            let limits = DecompressionLimits(
                output: min(PickledFile.unpackLimit, account.unpackable), stopsWhenFull: true)
            let unpacked = try compression.decompress(model.source, limits: limits)
            account.noteUnpacked(unpacked.bytes.count)
            source = ByteSource(unpacked.bytes)
            isCut = !unpacked.isComplete
        } else {
            isCut = false
        }
        let head = try source.bytes(at: 0, count: min(source.count, 64))
        guard PickledFile.looksLikePickle(head) else { return nil }
        let all = Pickle.scanSequence(
            source, count: PickledFile.followersLookedAt, keys: query.keys, calls: query.calls)
        guard let first = all.first else { return nil }
        if let failure = first.failure, first.imports.isEmpty {
            // a text may begin as protocols 0 and 1 do, and any file with two bytes of the others
            guard first.statedProtocol != nil, PickledFile.hasPickleName(model.file.name) else { return nil }
            throw failure
        }
        facts = first
        others = Array(all.dropFirst())
        trailing = source.count - all.reduce(0) { $0 + $1.consumed }
        self.compression = compression
        self.source = source
    }

    /// Whether a compressed file may hold a pickle, by the first bytes that come out.
    ///
    /// What cannot be unpacked is damaged where the name or the user says that it is a model; else it is something
    /// else that begins alike.
    private static func mayHold(_ compression: Compression, _ model: ModelFile) throws(FormatError) -> Bool {
        do throws(FormatError) {
            let start = try compression.decompress(
                model.source, limits: DecompressionLimits(output: 64, stopsWhenFull: true))
            return looksLikePickle(start.bytes)
        } catch {
            guard model.package.shape == .file || hasPickleName(model.file.name) else { return false }
            throw error
        }
    }

    /// What was saved: the first name that is not one of Python's own helpers.
    public var top: PickleName? {
        facts.imports.first { !PickledFile.helpers.contains($0.name.module) }?.name
    }

    /// `joblib, gzip` or `pickle (protocol 4)`.
    public var format: String {
        let stated = facts.statedProtocol.map { " (protocol \($0))" } ?? " (protocol 0 or 1)"
        return (isJoblib ? "joblib" : "pickle" + stated) + (compression.map { ", \($0)" } ?? "")
    }

    private var isJoblib: Bool {
        facts.embeddedArrays > 0 || compression != nil
            || facts.imports.contains { $0.name.module.contains("joblib") }
    }

    /// The Python that wrote it: 2 where opcodes occur that Python 3 never writes.
    public var python: PythonSpecifier? { facts.hasByteStrings ? try? PythonSpecifier(parsing: "2") : nil }

    /// The Pythons that can load it; `nil` when all can.
    ///
    /// What joblib wrote on Python 2 it does not read on Python 3, and it cannot be told an encoding. Source:
    /// joblib/joblib joblib/numpy_pickle.py @912edc0. The `pickle` module can (see ``findings(in:trust:)``).
    public var loadsOnPython: PythonSpecifier? {
        isJoblib && facts.hasByteStrings ? python : PythonSpecifier(loading: facts)
    }

    /// What stands in evidence about decompressed bytes.
    public var placeNote: String { compression == nil ? "" : ", decompressed" }

    /// The evidence of every pickle: what was saved, and Python 2 where it shows.
    public func evidence(_ model: ModelFile) -> [PackageRecognition.Evidence] {
        var evidence: [PackageRecognition.Evidence] = []
        if let top, let found = facts.imports.first(where: { $0.name == top }) {
            let place = compression == nil ? found.offset : nil
            evidence.append(model.evidence("the pickle holds \(top)\(placeNote)", at: place))
        }
        if facts.hasByteStrings {
            evidence.append(
                model.evidence("opcodes for byte strings, which only Python 2 writes", at: nil, of: .python))
        }
        return evidence
    }

    /// What its owner should know: imports beyond the framework and what follows the pickle.
    ///
    /// What can do harm, and why the walk ended, is told of every pickle by ``PackageInspection``.
    public func findings(in file: ModelPackage.File, trust: PickleTrust) -> [PackageFinding] {
        var findings = trust.foreignImports(facts, in: file)
        for other in others where other.failure == nil || !other.imports.isEmpty {
            findings += trust.foreignImports(other, in: file, place: PickledFile.laterPickle)
        }
        if facts.failure == nil, !isCut, !others.isEmpty || trailing > 0 {
            findings.append(
                PackageFinding(
                    "pickle-trailing", .warning, file: file.path,
                    message: "\(source.count - facts.consumed) bytes follow the end of the pickle",
                    remedy: "save the model again: frameworks write nothing there"))
        }
        return findings + foreignArrays(in: file)
    }

    private static let laterPickle = "another pickle after the first"

    /// What can do harm, whatever it is a model of, and why the walk ended.
    func dangers(in file: ModelPackage.File) -> [PackageFinding] {
        var findings = PickleDanger.findings(facts, in: file)
        for other in others {
            findings += PickleDanger.findings(other, in: file, place: PickledFile.laterPickle)
        }
        if findings.isEmpty, ([facts] + others).contains(where: { $0.embeddedArrays > 0 }) {
            // a loader that knows no arrays takes their bytes for opcodes
            let plain = Pickle.scan(source, skippingArrays: false)
            findings += PickleDanger.findings(
                plain, in: file, place: "behind an array, where only joblib passes by, it")
        }
        guard let failure = facts.failure else { return findings }
        if isCut {
            let limit = FormatError(
                format: failure.format, offset: failure.offset, reason: .limit("decompressed bytes", source.count))
            return findings + [.unread(limit, in: file, place: nil)]
        }
        return findings + [PackageFinding(failure, in: file)]
    }

    /// Arrays that Python 2 pickled as byte strings: Python 3 reads them with `encoding='latin1'` only.
    ///
    /// No bound, since the code that loads the model can pass that. Source: python/cpython Doc/library/pickle.rst
    /// @02349e2, class Unpickler.
    private func foreignArrays(in file: ModelPackage.File) -> [PackageFinding] {
        let holdsArrays = facts.imports.contains { $0.name.module.hasPrefix("numpy.") }
        guard facts.hasByteStrings, !isJoblib, holdsArrays else { return [] }
        return [
            PackageFinding(
                "pickle-python2", .warning, file: file.path,
                message: "Python 2 wrote its arrays as byte strings, which Python 3 reads with encoding='latin1' only",
                remedy: "load it so in the service, or save it again with Python 3")
        ]
    }

    /// Where an entry's value stands in the file; `nil` in a compressed file, in which it has no place.
    public func offset(of entry: PickleFacts.Entry) -> Int? {
        compression == nil ? entry.valueOffset : nil
    }

    private static func looksLikePickle(_ head: [UInt8]) -> Bool {
        guard head.count > 1, let first = head.first else { return false }
        if first == 0x80 { return (2...5).contains(head[1]) }
        // protocols 0 and 1 begin with GLOBAL, MARK, EMPTY_DICT or EMPTY_LIST
        return "c(}]".utf8.contains(first)
    }

    private static func hasPickleName(_ name: String) -> Bool {
        [".m", ".pkl", ".pickle", ".joblib", ".z", ".gz", ".bz2", ".xz", ".lzma", ".model", ".sav", ".bin"]
            .contains { name.hasSuffix($0) }
    }
}
