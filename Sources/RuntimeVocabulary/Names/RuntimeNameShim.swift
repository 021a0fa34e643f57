public enum Generation: String, Hashable, Sendable, CaseIterable { case legacy, unified, other }
public struct NameVocabulary: Sendable {
    public var chips: [String: String]; public init(chips: [String: String]) { self.chips = chips };
    public static let standard = NameVocabulary(chips: [:])
}
public struct RuntimeName: Hashable, Sendable {
    public struct Framework: Hashable, Sendable { public let name: String; public let version: ReleaseVersion }
    public let text: String
    public var generation: Generation { .legacy }
    public var frameworks: [Framework] { [] }
    public var python: PythonVersion? { nil }
    public var accelerator: Accelerator? { nil }
    public var operatingSystem: OperatingSystem? { nil }
    public var architecture: Architecture? { nil }
    public var chip: String? { nil }
    public var hardware: String? { nil }
    public var ascendRelease: String? { nil }
    public var unclassified: [String] { [] }
    public init(parsing text: String, vocabulary: NameVocabulary = .standard) throws(ParseError) { self.text = text }
}
public enum Architecture: String, Hashable, Comparable, Sendable, CaseIterable, CustomStringConvertible {
    case x86_64, aarch64
    public init(parsing text: String) throws(ParseError) {
        guard let a = Architecture(rawValue: text) else {
            throw ParseError(kind: "architecture", text: text, reason: "x")
        }; self = a
    }
    public var name: String { rawValue }
    public var description: String { rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
