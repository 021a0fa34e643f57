internal import EngineKit
internal import Jansson

/// The text of a configuration, mended in memory as far as its faults are plain to see.
struct ConfigurationText {
    /// What is wrong with the text itself, in file order.
    private(set) var findings: [PackageFinding] = []
    /// The mended text; nil when it could not be mended.
    private(set) var document: JSONDocument?

    private let origin: String

    init(_ bytes: [UInt8], origin: String) {
        self.origin = origin
        guard bytes.count <= ConfigurationReader.maxBytes else {
            add(
                .tooLarge, .error, nil, "the file holds \(bytes.count) bytes; a configuration has a few thousand",
                "keep it under \(ConfigurationReader.maxBytes) bytes")
            return
        }
        let decoded = DecodedText(bytes)
        if let fault = decoded.fault { add(fault.code, fault.severity, fault.line, fault.message, fault.remedy) }
        guard let text = decoded.bytes else { return }
        guard text.contains(where: { !SyntaxMender.isSpace($0) }) else {
            add(.empty, .error, nil, "the file is empty", "write an object with 'model_type' and 'model_algorithm'")
            return
        }
        read(text)
    }

    private static let limits = JSONLimits(maxDepth: ConfigurationReader.maxDepth)

    private mutating func read(_ text: [UInt8]) {
        if let document = try? JSONDocument(bytes: text, origin: origin, limits: Self.limits) {
            self.document = document
            return
        }
        var mender = SyntaxMender(text)
        mender.mend()
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: mender.mended, origin: origin, limits: Self.limits)
            add(mender.faults, leftOut: mender.leftOut)
        } catch {
            // what comes after the place where the reader gave up was told from a text that means something else
            let end = (error.line ?? .max, error.column ?? .max)
            add(mender.faults.filter { ($0.line, $0.column) <= end }, leftOut: 0)
            if !mender.isTooDeep { add(error) }
        }
    }

    private mutating func add(_ faults: [SyntaxFault], leftOut: Int) {
        for fault in faults {
            add(fault.code, .error, fault.line, "\(fault.message) (column \(fault.column))", fault.remedy)
        }
        if leftOut > 0 {
            add(.moreFindings, .error, nil, "\(leftOut) more faults are not listed", "mend those above first")
        }
    }

    /// A fault that we could not mend, in the words of the JSON reader: `what is wrong; what to do`.
    private mutating func add(_ problem: JSONProblem) {
        let words = problem.message.split(separator: "; ", maxSplits: 1).map(String.init)
        let place = problem.column.map { " (column \($0))" } ?? ""
        add(
            .notJSON, .error, problem.line, (words.first ?? problem.message) + place,
            "\(words.count > 1 ? words[1] : "mend it"); the rest of the file was not checked")
    }

    private mutating func add(
        _ code: ConfigurationCode, _ severity: PackageFinding.Severity, _ line: Int?, _ message: String,
        _ remedy: String?
    ) {
        findings.append(
            PackageFinding(code.rawValue, severity, file: origin, line: line, message: message, remedy: remedy))
    }
}
