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
    /// What pickles name before they name what they are about.
    private static let helpers: Set<String> = [
        "copyreg", "copy_reg", "builtins", "__builtin__", "collections", "_codecs",
    ]

    /// Walks a file; `nil` when it is no pickle.
    /// - Parameter keys: the dictionary keys whose values are wanted.
    /// - Throws: when the file is compressed and cannot be decompressed.
    public init?(_ model: ModelFile, keys: Set<String>) throws(FormatError) {
        let compression = try Compression(detecting: model.source)
        var source = model.source
        if let compression {
            // a whole file of another kind may begin alike; then it is no pickle, and nothing is wrong with it
            guard model.package.shape == .file || PickledFile.hasPickleName(model.file.name) else { return nil }
            let unpacked = try compression.decompress(model.source, limits: DecompressionLimits(stopsWhenFull: true))
            source = ByteSource(unpacked.bytes)
            isCut = !unpacked.isComplete
        } else {
            isCut = false
        }
        let head = try source.bytes(at: 0, count: min(source.count, 64))
        guard PickledFile.looksLikePickle(head) else { return nil }
        let all = Pickle.scanSequence(source, count: PickledFile.followersLookedAt, keys: keys)
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
            evidence.append(model.evidence("the pickle holds \(top)\(placeNote)", at: found.offset))
        }
        if facts.hasByteStrings {
            evidence.append(
                model.evidence("opcodes for byte strings, which only Python 2 writes", at: nil, of: .python))
        }
        return evidence
    }

    /// What its owner should know: imports beyond the framework, what follows the pickle, why the walk ended.
    public func findings(in file: ModelPackage.File, trust: PickleTrust) -> [PackageFinding] {
        var findings = trust.findings(facts, in: file)
        for other in others where other.failure == nil || !other.imports.isEmpty {
            findings += trust.findings(other, in: file, place: "another pickle after the first")
        }
        if let failure = facts.failure {
            let limit = FormatError(
                format: failure.format, offset: failure.offset, reason: .limit("decompressed bytes", source.count))
            findings.append(PackageFinding(isCut ? limit : failure, in: file))
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

    /// Where a text stands, after the first `key`; only for evidence, since a search of bytes proves nothing.
    public func offset(of text: String, after key: String) -> Int? {
        guard let start = source.place(of: key) else { return nil }
        return source.place(of: text, from: start - source.start + key.utf8.count)
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
