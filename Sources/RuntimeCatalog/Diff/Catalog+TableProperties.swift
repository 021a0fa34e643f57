internal import Jansson
internal import RuntimeVocabulary

/// The catalog's tables as properties: what decides answers and findings beside the runtimes.
extension Catalog {
    /// Every declared purpose.
    var purposeProperties: [(id: String, properties: [Property])] {
        purposes.map { ($0, [("purpose", $0)]) }
    }

    /// The tables of drivers, frameworks and Python, by what a row is about: several rows may be about one thing.
    var compatibilityProperties: [(id: String, properties: [Property])] {
        var table = RowsByID()
        for row in compatibility.drivers {
            let rule = row.rule.map { " (\($0))" } ?? ""
            table.add("\(row.accelerator) \(row.versions)", "driver", row.driver.description + rule)
        }
        for row in compatibility.frameworks {
            let package = [row.package, row.packageVersion?.text].compactMap { $0 }.joined(separator: " ")
            let remark = package.isEmpty ? "" : " (\(package))"
            table.add("\(row.engine) \(row.engineVersion)", row.accelerator, row.versions.description + remark)
        }
        for row in compatibility.python {
            let versions = row.python.map(\.description).joined(separator: ", ")
            table.add("\(row.engine) \(row.engineVersion)", "python", versions)
        }
        return table.entries
    }

    /// What the platform says about imports.
    var importRuleProperties: [(id: String, properties: [Property])] {
        importRules.map { ($0.id, Self.properties(of: $0.exported)) }
    }

    /// The platform's input and output modes.
    var importModeProperties: [(id: String, properties: [Property])] {
        importModes.map { ($0.name, Self.properties(of: $0.exported)) }
    }

    /// The engines whose models the platform's interfaces take.
    var importInterfaceProperties: [(id: String, properties: [Property])] {
        importInterfaces.map { ($0.interface.rawValue, Self.properties(of: $0.exported)) }
    }

    /// The platform's import templates.
    var importTemplateProperties: [(id: String, properties: [Property])] {
        importTemplates.map { ($0.name, Self.properties(of: $0.exported(in: self))) }
    }

    /// The platform's error codes.
    var platformCodeProperties: [(id: String, properties: [Property])] {
        platformCodes.map { ($0.code, Self.properties(of: $0.exported)) }
    }

    /// Everything that the catalog format says of an entry, but for remarks and the editions that state it.
    private static func properties(of object: ExportedObject) -> [Property] {
        guard case .object(let members) = object.value else { return [] }
        let remarks: Set = ["title", "source", "note", "editions"]
        return members.filter { !remarks.contains($0.key) }.flatMap { member -> [Property] in
            guard case .object(let inner) = member.value else { return [(member.key, text(of: member.value))] }
            return inner.map { ("\(member.key)/\($0.key)", text(of: $0.value)) }
        }
    }

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .array(let values): values.map(text).joined(separator: ", ")
        default: value.text(.compact)
        }
    }
}

/// Rows that are gathered by what they are about; the order of rows that say different things of one makes no
/// difference.
private struct RowsByID {
    private var ids: [String] = []
    private var values: [String: [String: [String]]] = [:]

    mutating func add(_ id: String, _ key: String, _ value: String) {
        if values[id] == nil { ids.append(id) }
        values[id, default: [:]][key, default: []].append(value)
    }

    var entries: [(id: String, properties: [Property])] {
        ids.map { id in
            let properties = (values[id] ?? [:]).sorted { $0.key < $1.key }
            return (id, properties.map { ($0.key, Set($0.value).sorted().joined(separator: "; ")) })
        }
    }
}
