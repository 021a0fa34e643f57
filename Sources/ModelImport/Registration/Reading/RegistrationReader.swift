internal import EngineKit
internal import Jansson

/// Reads a registration document, going on after each fault.
///
/// A class, because everything that reads a part of the document adds to the same faults and remarks.
final class RegistrationReader {
    let document: JSONDocument
    let facts: ImportFacts
    let faults = RegistrationFaults()
    let table: SettingTable
    var remarks = RegistrationRemarks()

    init(_ document: JSONDocument, settings: [PlaceholderSetting], facts: ImportFacts) {
        self.document = document
        self.facts = facts
        table = SettingTable(settings, faults: faults)
    }

    /// Every fault: those of the document by line, then those of values given for it.
    var problems: [JSONProblem] {
        let own = document.problems.enumerated().sorted { left, right in
            let places = (left.element.place, right.element.place)
            return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
        }
        return own.map(\.element) + faults.all
    }

    /// The models that the document asks for; worth something only when there are no ``problems``.
    func read() -> [RequestDraft] {
        guard let root = document.root.object() else { return [] }
        root.allowOnly(["$schema", "schemaVersion", "placeholders", "storages"] + Self.contents)
        root.checkTexts("$schema")
        if let version = root.required("schemaVersion")?.integer(), version != 1 {
            root["schemaVersion"]?.report("unsupported schemaVersion \(version); this program reads 1")
        }
        table.declare(root)
        let drafts = content(root)
        table.finish(&remarks)
        return drafts
    }

    private static let contents = ["ModelStep", "create_model"]

    private func content(_ root: JSONObject) -> [RequestDraft] {
        let given = Self.contents.filter { root[$0] != nil }
        guard let key = given.first else {
            root.report("nothing to import; add \"ModelStep\" or \"create_model\"")
            return []
        }
        for other in given.dropFirst() {
            root.report("a document holds either \"ModelStep\" or \"create_model\"; remove one", at: other)
        }
        guard let object = root[key]?.object() else { return [] }
        return key == "ModelStep" ? modelStep(object) : createModel(object)
    }
}

extension JSONProblem {
    /// For order in a document.
    fileprivate var place: [Int] { [line ?? 0, column ?? 0] }
}

extension [Int] {
    fileprivate static func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
}
