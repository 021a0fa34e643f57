internal import EngineKit
internal import Jansson

/// The findings about one configuration, while it is being read.
struct ConfigurationReport {
    /// A file with more faults than this is broken in one way many times; nobody reads on.
    static let limit = 200

    private let origin: String
    private var entries: [Entry] = []
    private var leftOut = 0
    private var worstLeftOut = PackageFinding.Severity.note

    private struct Entry {
        let code: ConfigurationCode
        let severity: PackageFinding.Severity
        let node: JSONNode
        let message: String
        let remedy: String?
    }

    init(origin: String) {
        self.origin = origin
    }

    /// How many faults there are so far.
    var count: Int { entries.count + leftOut }

    /// How many of them refuse the configuration.
    private(set) var errorCount = 0

    /// Notes a fault at a value; what is beyond the limit is counted and costs no words. Lines are found when everything is read, in one pass.
    mutating func add(
        _ code: ConfigurationCode, _ severity: PackageFinding.Severity, at node: JSONNode,
        _ message: @autoclosure () -> String, _ remedy: @autoclosure () -> String? = nil
    ) {
        if severity == .error { errorCount += 1 }
        guard entries.count < Self.limit else {
            leftOut += 1
            worstLeftOut = max(worstLeftOut, severity)
            return
        }
        entries.append(Entry(code: code, severity: severity, node: node, message: message(), remedy: remedy()))
    }

    /// The findings in file order: a person mends a file from top to bottom.
    func findings(in document: JSONDocument) -> [PackageFinding] {
        let locations = document.locations(of: entries.map(\.node))
        let placed = zip(entries, locations).enumerated().sorted { left, right in
            let (one, two) = (left.element.1, right.element.1)
            if one.line != two.line { return one.line < two.line }
            return one.column != two.column ? one.column < two.column : left.offset < right.offset
        }
        var findings = placed.map { _, pair in
            let (entry, location) = pair
            return PackageFinding(
                entry.code.rawValue, entry.severity, file: origin, line: location.line, pointer: location.pointer,
                message: entry.message, remedy: entry.remedy)
        }
        if leftOut > 0 {
            findings.append(
                PackageFinding(
                    ConfigurationCode.moreFindings.rawValue, worstLeftOut, file: origin,
                    message: "\(leftOut) more faults are not listed", remedy: "mend those above first"))
        }
        return findings
    }
}
