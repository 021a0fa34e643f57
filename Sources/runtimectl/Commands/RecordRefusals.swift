import Jansson
import ModelRegistry
import RuntimeCatalog

/// The lines of `models restore` that a registry refuses.
struct RecordRefusals {
    let origin: String
    private let codes: () -> [PlatformCode]
    private var found: [(line: Int, error: ModelStoreError)] = []

    /// - Parameter codes: the platform's codes, asked for when something is refused.
    init(origin: String, codes: @escaping () -> [PlatformCode]) {
        self.origin = origin
        self.codes = codes
    }

    /// Keeps what is about the line alone.
    /// - Throws: what is not, and all that was kept when a file is taken for another kind of file.
    mutating func add(_ error: ModelStoreError, line: Int) throws(Failure) {
        switch error {
        case .exists, .idExists, .noVersionLeft, .invalidModel: found.append((line, error))
        default: throw Failure(error)
        }
        if found.count >= ModelsRecordLines.mostProblems, let failure { throw failure }
    }

    /// All of them; nil when there are none.
    var failure: Failure? {
        guard let first = found.first else { return nil }
        let lines = found.map { "\(origin):\($0.line): \($0.error)" }
        let kind = Failure(first.error)
        let codes = codes()
        return Failure(
            kind.exit, code: kind.code,
            message: lines.count > 1 ? "\(lines.count) lines are refused, the first: \(lines[0])" : lines[0],
            lines: lines, details: found.map { json($0.line, $0.error, codes) })
    }

    private func json(_ line: Int, _ error: ModelStoreError, _ codes: [PlatformCode]) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "file", value: .string(origin)), .init(key: "line", value: .integer(line)),
            .init(key: "message", value: .string(error.description)),
        ]
        if case .object(let more)? = Failure(error, codes: codes).details.first { members += more }
        return .object(members)
    }
}
