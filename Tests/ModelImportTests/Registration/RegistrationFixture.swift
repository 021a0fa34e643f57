import EngineKit
import Foundation
import Jansson
import ModelImport
import RuntimeCatalog

/// The registration documents beside the tests, and how their requests are written down.
enum RegistrationFixture {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/registration")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Reads a fixture; settings are written as on the command line.
    static func registration(
        _ name: String, _ settings: [String] = [], facts: ImportFacts = ImportFacts()
    ) throws -> Registration {
        try Registration(
            bytes: bytes(name), origin: name, settings: settings.map { try PlaceholderSetting(parsing: $0) },
            facts: facts)
    }

    /// The messages about a document, each in a line; empty when there are none.
    static func problems(_ text: String, _ settings: [String] = [], facts: ImportFacts = ImportFacts()) throws
        -> [String]
    {
        do throws(RegistrationError) {
            _ = try Registration(
                bytes: Array(text.utf8), origin: "r.json",
                settings: settings.map { PlaceholderSetting($0) }, facts: facts)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// Every field of a request that says something, in the order of the declaration.
    static func printed(_ request: ImportRequest) -> String {
        var lines: [String] = []
        for (label, value) in Mirror(reflecting: request).children {
            guard let label, label != "places", let text = text(value) else { continue }
            lines.append("\(label): \(text)")
        }
        let places = request.places.map { "  \($0.rawValue): \($1)" }.sorted()
        return (lines + ["places:"] + places).joined(separator: "\n") + "\n"
    }

    static func printed(_ finding: PackageFinding) -> String {
        let place = [finding.file, finding.line.map(String.init), finding.pointer].compactMap(\.self)
            .joined(separator: ":")
        return "\(finding.severity.rawValue) \(finding.code) \(place): \(finding.message); \(finding.remedy ?? "-")"
    }

    private static func text(_ value: Any) -> String? {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            guard let some = mirror.children.first?.value else { return nil }
            return text(some)
        }
        switch value {
        case let json as JSONValue: return json.text()
        case let list as [InstallType]: return list.isEmpty ? nil : list.map(\.rawValue).joined(separator: ", ")
        case is [String: ConfigurationPlace]: return nil
        case let list as [Any] where list.isEmpty: return nil
        case let list as [Any]: return "[" + list.compactMap(text).joined(separator: ", ") + "]"
        case let text as any CustomStringConvertible: return text.description
        default:
            let parts = mirror.children.compactMap { child -> String? in
                guard let part = text(child.value) else { return nil }
                return child.label.map { "\($0): \(part)" } ?? part
            }
            return parts.isEmpty ? "\(value)" : "(\(parts.joined(separator: ", ")))"
        }
    }
}

extension PlaceholderSetting {
    /// `NAME=VALUE`
    init(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(name: parts[0], value: parts.count > 1 ? parts[1] : "")
    }
}
