internal import SystemInterface

/// A JSON document that has been read whole, and the problems found in it.
///
/// Readers walk it from ``root`` and go on after a mistake, so that one load reports all of them:
/// each typed read that fails answers nil and records a problem. Not for use by two threads at once.
public final class JSONDocument {
    /// The file as the caller named it, or a name in angle brackets.
    public let origin: String

    /// The line of ``origin`` that the text begins on.
    private let firstLine: Int
    /// The text, kept for the positions of problems: jansson keeps none.
    let source: [UInt8]
    /// Freed once, when the last node of this document is gone.
    private let tree: JanssonTree
    private var pending: [Report] = []
    private var located: [JSONProblem] = []
    private var known: Set<JSONProblem> = []

    /// A problem whose line nobody has asked for yet.
    private struct Report {
        let target: JSONTarget
        let message: String
    }

    /// Reads a file. What the system refuses (no such file, a folder, too long) is a problem too.
    /// - Throws: ``JSONProblem`` with line and column when the text is not JSON, has a key twice in an object,
    ///   or is beyond `limits`.
    public convenience init(file path: String, limits: JSONLimits = .standard) throws(JSONProblem) {
        let bytes = try JSONDocument.content(ofFile: path, limits: limits)
        try self.init(bytes: bytes, origin: path, limits: limits)
    }

    /// Reads standard input to its end.
    /// - Throws: as ``init(file:limits:)``.
    public convenience init(
        standardInput origin: String = "<standard input>", limits: JSONLimits = .standard
    ) throws(JSONProblem) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try Files.readStandardInput(limit: limits.maxBytes)
        } catch {
            throw JSONProblem(origin: origin, message: "cannot be read: \(error.message)")
        }
        try self.init(bytes: bytes, origin: origin, limits: limits)
    }

    /// Reads text that is already in memory.
    /// - Parameters:
    ///   - origin: what problems name as the file.
    ///   - firstLine: the line of that file on which the text begins, where it is a part of one.
    /// - Throws: as ``init(file:limits:)``.
    public init(
        bytes: [UInt8], origin: String, firstLine: Int = 1, limits: JSONLimits = .standard
    ) throws(JSONProblem) {
        guard bytes.count <= limits.maxBytes else {
            throw JSONProblem(
                origin: origin,
                message: "it holds \(bytes.count) bytes, more than the limit of \(limits.maxBytes) bytes")
        }
        do throws(SyntaxMistake) {
            tree = try SyntaxMistake.parse(bytes, firstLine: firstLine, maxDepth: limits.maxDepth)
        } catch {
            throw error.problem(origin: origin, source: bytes, firstLine: firstLine)
        }
        self.origin = origin
        self.firstLine = firstLine
        source = bytes
    }

    /// The value that the document holds; of any kind, so that a reader says what it expected instead.
    public var root: JSONNode {
        JSONNode(document: self, handle: tree.root, place: .root)
    }

    /// Whether anything was reported; costs nothing, unlike ``problems``.
    public var hasProblems: Bool { !pending.isEmpty || !located.isEmpty }

    /// All problems that were reported, in that order, the same one only once.
    ///
    /// Positions are found here, in one pass over the text for all problems reported since the last call:
    /// ask when reading is over, not after each value.
    public var problems: [JSONProblem] {
        if !pending.isEmpty { locatePending() }
        return located
    }

    /// Where values of this document stand, in the order asked for.
    /// - Complexity: one pass over the text, however many values are asked for.
    public func locations(of nodes: [JSONNode]) -> [JSONLocation] {
        locations(of: nodes.map { JSONTarget(place: $0.place, part: .value) })
    }

    func report(_ message: String, at target: JSONTarget) {
        pending.append(Report(target: target, message: message))
    }

    private func locatePending() {
        let reports = pending
        pending = []
        for (report, location) in zip(reports, locations(of: reports.map(\.target))) {
            let problem = JSONProblem(
                origin: origin, line: location.line, column: location.column, pointer: location.pointer,
                message: report.message)
            if known.insert(problem).inserted { located.append(problem) }
        }
    }

    private func locations(of targets: [JSONTarget]) -> [JSONLocation] {
        var locator = JSONLocator(source: source, targets: targets)
        let locations = locator.locate(in: tree.root)
        guard firstLine > 1 else { return locations }
        return locations.map {
            JSONLocation(line: $0.line + firstLine - 1, column: $0.column, pointer: $0.pointer)
        }
    }
}
