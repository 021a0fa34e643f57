/// The ids under which a page's findings can be linked to, the same in each report.
///
/// `runtime/TensorFlow/python2.7`: letters, digits and `.`, `-`, `_` stand for themselves, other bytes are written
/// `~2f`, so that different names have different ids, and none is one of the page's own, which have no slash.
struct Anchors {
    private let byKey: [Int: String]

    init(_ findings: [Finding]) {
        var taken: Set<String> = []
        var byKey: [Int: String] = [:]
        for finding in findings {
            var id = Self.id(finding)
            // rows that cannot be judged may share a name, or have none
            if !taken.insert(id).inserted {
                id += "/\(finding.key)"
                taken.insert(id)
            }
            byKey[finding.key] = id
        }
        self.byKey = byKey
    }

    /// The id of a finding of this report.
    func id(of finding: Finding) -> String { byKey[finding.key] ?? Self.id(finding) }

    private static func id(_ finding: Finding) -> String {
        let kind = finding.problem == nil ? "runtime" : "unknown"
        return ([kind] + [finding.engine, finding.name].map { escaped($0 ?? "") }).joined(separator: "/")
    }

    private static func escaped(_ name: String) -> String {
        name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                String(Unicode.Scalar(byte))
            default: "~" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }.joined()
    }
}
