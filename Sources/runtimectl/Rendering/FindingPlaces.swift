import EngineKit

/// Where findings are, for people: file and line, an option, and the JSON Pointer where several values stand in a line.
struct FindingPlaces {
    private struct Place: Hashable {
        let file: String
        let line: Int?
    }

    /// The values that findings are about, by their lines.
    private let pointers: [Place: Set<String>]

    init(_ findings: [PackageFinding]) {
        pointers = findings.reduce(into: [:]) { pointers, finding in
            guard let place = Self.place(of: finding), let pointer = finding.pointer else { return }
            pointers[place, default: []].insert(pointer)
        }
    }

    /// `model/config.json:4: `, `r.json:3: /create_model/labels/1: ` or `--hardware: `; empty for the whole.
    func text(of finding: PackageFinding) -> String {
        guard let place = Self.place(of: finding) else { return finding.pointer.map { "\($0): " } ?? "" }
        let line = place.line.map { ":\($0)" } ?? ""
        let isShared = (pointers[place]?.count ?? 0) > 1
        let pointer = finding.pointer.flatMap { isShared && !$0.isEmpty ? "\($0): " : nil } ?? ""
        return "\(place.file)\(line): \(pointer)"
    }

    private static func place(of finding: PackageFinding) -> Place? {
        finding.file.map { Place(file: $0, line: finding.line) }
    }
}
