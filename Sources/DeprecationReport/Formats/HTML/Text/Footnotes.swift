/// Where a report's announcements are written, each once: many runtimes share one.
struct Footnotes {
    /// An announcement's source and the catalog's remark about it.
    struct Note: Hashable {
        let source: String?
        let remark: String?
    }

    let notes: [Note]
    private let numbers: [Note: Int]

    init(_ findings: [Finding]) {
        var notes: [Note] = []
        var numbers: [Note: Int] = [:]
        for finding in findings {
            guard let note = Self.note(finding), numbers[note] == nil else { continue }
            notes.append(note)
            numbers[note] = notes.count
        }
        self.notes = notes
        self.numbers = numbers
    }

    /// The number of a finding's note, from 1; nil when nothing is written down about it.
    func number(of finding: Finding) -> Int? { Self.note(finding).flatMap { numbers[$0] } }

    private static func note(_ finding: Finding) -> Note? {
        guard finding.source != nil || finding.note != nil else { return nil }
        return Note(source: finding.source, remark: finding.note)
    }
}
