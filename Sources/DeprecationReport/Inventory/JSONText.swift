internal import Jansson
private import Suggestions

/// The text of one row of JSON, and where it stands in its file.
struct JSONText {
    var bytes: [UInt8]
    /// The line and the column that the text begins at, from 1.
    var line: Int
    var column = 1

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// The model that it states, or why there is none.
    func entry(of file: String, limits: InventoryLimits) -> InventoryEntry {
        do throws(JSONProblem) {
            let document = try JSONDocument(
                bytes: bytes, origin: file, limits: JSONLimits(maxBytes: limits.maxRowBytes, maxDepth: limits.maxDepth))
            let draft = document.root.object().map { InventoryDraft(reading: $0) }
            if let draft, !document.hasProblems {
                return .model(draft.model(at: InventoryModel.Place(file: file, line: line)))
            }
            let problems = document.problems
            guard let first = problems.first else { return .unreadable(fault(file, "it is no object")) }
            let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
            return .unreadable(fault(first, file, more))
        } catch {
            return .unreadable(fault(error, file))
        }
    }

    /// A fault of the row as a whole.
    func fault(_ file: String, _ message: String) -> InventoryFault {
        InventoryFault(place: InventoryModel.Place(file: file, line: line), column: column, message: message)
    }

    /// A problem inside of the row, at its place in the file.
    private func fault(_ problem: JSONProblem, _ file: String, _ more: String = "") -> InventoryFault {
        let isOnFirstLine = problem.line == nil || problem.line == 1
        return InventoryFault(
            place: InventoryModel.Place(file: file, line: line + (problem.line ?? 1) - 1),
            column: problem.column.map { isOnFirstLine ? $0 + column - 1 : $0 },
            pointer: problem.pointer.flatMap { $0.isEmpty ? nil : $0 }, message: problem.message + more)
    }
}

extension InventoryDraft {
    /// Reads a row; what is wrong with it is reported to the document.
    init(reading object: JSONObject) {
        var isModel = false
        for field in InventoryField.allCases {
            for key in field.keys {
                guard let node = object[key] else { continue }
                isModel = true
                if !node.isNull { read(field, key, node, of: object) }
            }
        }
        if !isModel { object.report(InventoryDraft.noModel(object.keys)) }
    }

    private mutating func read(_ field: InventoryField, _ key: String, _ node: JSONNode, of object: JSONObject) {
        if field == .labels {
            labels = node.labels() ?? []
        } else if let text = node.string(), !set(field, text) {
            let other = field.keys.first { $0 != key && object[$0] != nil } ?? field.rawValue
            object.report("'\(key)' and '\(other)' say different things; leave one of them out", at: key)
        }
    }

    /// Why an object states no model: nothing in it has a known name.
    private static func noModel(_ keys: [String]) -> String {
        let nearest = keys.lazy.prefix(20).compactMap { key in
            Suggestion.nearest(to: key, in: InventoryField.allKeys, limit: 1).first.map { (key, $0) }
        }.first
        let offer = nearest.map { "; did you mean '\($0.1)'?" } ?? "; give 'name', 'engine' and 'runtime'"
        return "it has none of the keys of a model" + offer
    }
}

extension JSONNode {
    /// Labels: a list of texts, an object of names and values, or one text; nil and a problem otherwise.
    fileprivate func labels() -> [String]? {
        switch kind {
        case .array: strings()
        case .object: object()?.members.compactMap { $0.value.label(named: $0.key) }
        case .string: string().map(InventoryField.labels)
        default:
            {
                report("expected a list of labels, an object or a text, found \(kind.phrase)")
                return nil
            }()
        }
    }

    private func label(named name: String) -> String? {
        switch kind {
        case .null: name
        case .boolean: boolean().map { "\(name)=\($0)" }
        case .integer: integer().map { "\(name)=\($0)" }
        default: string().map { "\(name)=\($0)" }
        }
    }
}
