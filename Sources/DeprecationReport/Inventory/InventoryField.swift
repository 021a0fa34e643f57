/// What an inventory may say of a model, and under which names: our own, and those of the platform's interface.
enum InventoryField: String, CaseIterable {
    case name, version, id, engine, runtime, owner, labels, image

    /// The keys of JSON and the columns of CSV, the likeliest first.
    var keys: [String] {
        switch self {
        case .name: ["name", "model_name"]
        case .version: ["version", "model_version"]
        case .id: ["id", "model_id"]
        case .engine: ["engine", "model_type", "ai_engine"]
        case .runtime: ["runtime"]
        case .owner: ["owner"]
        case .labels: ["labels"]
        case .image: ["image", "image_address"]
        }
    }

    /// The keys of all fields.
    static let allKeys = allCases.flatMap(\.keys)

    /// Labels in one text, separated by commas or semicolons.
    static func labels(in text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// A text without the space around it.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}

/// The fields of a row while it is read.
struct InventoryDraft {
    private var texts: [InventoryField: String] = [:]
    var labels: [String] = []

    /// Sets a field; false when it has another value already. Blank means absent.
    mutating func set(_ field: InventoryField, _ text: String) -> Bool {
        guard text.contains(where: { !$0.isWhitespace }) else { return true }
        if let known = texts[field] { return known == text }
        texts[field] = text
        return true
    }

    /// The model.
    func model(at place: InventoryModel.Place) -> InventoryModel {
        InventoryModel(
            name: texts[.name], version: texts[.version], id: texts[.id], owner: texts[.owner], labels: labels,
            engine: texts[.engine], runtime: texts[.runtime], image: texts[.image], place: place)
    }
}
