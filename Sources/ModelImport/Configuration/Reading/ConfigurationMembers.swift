internal import EngineKit
internal import Jansson
internal import Suggestions

/// The members of an object by the keys that were meant, without those that are null.
struct ConfigurationMembers {
    /// The object.
    let node: JSONNode
    /// The keys that may stand here.
    let known: [String]
    /// The keys of which null is a fault.
    let mandatory: [String]
    fileprivate(set) var values: [String: JSONNode] = [:]
    /// Mandatory members that are null.
    fileprivate(set) var nulls: [String: JSONNode] = [:]
    /// Members that the specification does not have, in file order.
    fileprivate(set) var others: [(key: String, value: JSONNode)] = []

    subscript(key: String) -> JSONNode? { values[key] }
}

extension ConfigurationWalk {
    /// What real packages write and the platform lets pass, the first of them from its own example.
    private static let misspellings = ["procotol": "protocol", "item": "items"]

    /// Sorts the members of an object, and reports keys that do not belong there.
    /// - Parameters:
    ///   - tolerated: keys that are no part of the specification and do no harm.
    ///   - mandatory: keys that are asked for with ``required(_:in:_:)``, which tells of those that are null.
    mutating func members(
        of object: JSONObject, known: [String], tolerated: [String] = [], mandatory: [String] = []
    ) -> ConfigurationMembers {
        var members = ConfigurationMembers(node: object.node, known: known, mandatory: mandatory)
        for (key, value) in object.members {
            if known.contains(key) {
                keep(value, as: key, in: &members)
            } else if tolerated.contains(key) {
                members.others.append((key, value))
                report.add(
                    .extraKey, .note, at: value, "the key \(ShownText.quoted(key)) is no part of the specification",
                    "leave it or remove it: the platform lets it pass")
            } else if let meant = meant(by: key, known) {
                readMisspelled(key, value, meant, object, &members)
            } else {
                members.others.append((key, value))
                reportUnknown(key, value, object, known)
            }
        }
        return members
    }

    private mutating func keep(_ value: JSONNode, as key: String, in members: inout ConfigurationMembers) {
        guard value.isNull else {
            members.values[key] = value
            return
        }
        if members.mandatory.contains(key) {
            members.nulls[key] = value
        } else {
            report.add(.nullValue, .warning, at: value, "'\(key)' is null", "leave it out, or give it a value")
        }
    }

    private func meant(by key: String, _ known: [String]) -> String? {
        if let meant = Self.misspellings[key], known.contains(meant) { return meant }
        let folded = WordKey(key)
        return known.first { WordKey($0) == folded }
    }

    private mutating func readMisspelled(
        _ key: String, _ value: JSONNode, _ meant: String, _ object: JSONObject,
        _ members: inout ConfigurationMembers
    ) {
        if object[meant] == nil, members.values[meant] == nil {
            report.add(
                .misspelledKey, .warning, at: value, "the key \(ShownText.quoted(key)) means '\(meant)'",
                "write '\(meant)'")
            keep(value, as: meant, in: &members)
        } else {
            report.add(
                .misspelledKey, .warning, at: value,
                "the key \(ShownText.quoted(key)) means '\(meant)', which is here as well", "remove it")
        }
    }

    private mutating func reportUnknown(_ key: String, _ value: JSONNode, _ object: JSONObject, _ known: [String]) {
        report.add(
            .unknownKey, .warning, at: value, "unknown key \(ShownText.quoted(key))",
            Self.remedy(forUnknown: key, object, known))
    }

    private static func remedy(forUnknown key: String, _ object: JSONObject, _ known: [String]) -> String {
        let nearest = Suggestion.nearest(to: key, in: known)
        return Suggestion.phrase(nearest.filter { object[$0] == nil })
            ?? nearest.first.map { "remove it: '\($0)' is here already" }
            ?? "remove it; known here: \(ShownText.list(known))"
    }
}
