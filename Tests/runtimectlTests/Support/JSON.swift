import Foundation
import Testing

/// What a program that reads our JSON sees, parsed by a parser that is not ours.
struct JSON {
    let value: Any

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    private init(value: Any) { self.value = value }

    /// Every line as one value.
    static func lines(_ text: String) throws -> [JSON] {
        try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { try JSON(String($0)) }
    }

    subscript(key: String) -> JSON { JSON(value: object[key] ?? Missing()) }

    var object: [String: Any] { value as? [String: Any] ?? [:] }
    var keys: Set<String> { Set(object.keys) }
    var array: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }
    var string: String? { value as? String }
    var strings: [String] { array.compactMap(\.string) }
    var integer: Int? { value as? Int }
    var isNull: Bool { value is NSNull }
    var exists: Bool { !(value is Missing) }

    private struct Missing {}
}

/// The keys that the command-line contract promises.
enum ContractKeys {
    static let runtime: Set = [
        "engine", "name", "engineVersion", "python", "hardware", "accelerator", "chips", "architectures", "os",
        "generation", "purposes", "recommended", "status", "provenance",
    ]
    static let resolution: Set = [
        "status", "request", "asOf", "image", "runtime", "decidedBy", "reasons", "warnings", "alternatives",
        "eliminated", "nearest",
    ]
    static let package: Set = [
        "path", "engine", "confidence", "format", "frameworkVersion", "frameworkVersionReason",
        "frameworkVersionRange", "python", "loadsOnPython", "read", "loads", "findings",
    ]
    static let error: Set = ["code", "message", "details"]
    static let catalogFault: Set = ["file", "line", "column", "pointer", "message"]
}
