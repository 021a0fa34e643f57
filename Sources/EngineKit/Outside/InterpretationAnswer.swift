internal import Jansson
internal import RuntimeVocabulary

/// What an executable said about a runtime's name.
///
/// A facet that the answer leaves out is for the manifest's rules to say; one that it gives as null is not known.
struct InterpretationAnswer: Sendable {
    private var engineVersion: Said<ReleaseVersion> = .nothing
    private var python: Said<PythonVersion> = .nothing
    private var hardware: Said<[String]> = .nothing
    private var accelerator: Said<Accelerator> = .nothing
    private var chip: Said<String> = .nothing
    private var architectures: Said<[Architecture]> = .nothing
    private var os: Said<OperatingSystem> = .nothing

    private enum Said<Value: Sendable>: Sendable {
        case nothing, unknown, value(Value)
    }

    static let keys = ["engineVersion", "python", "hardware", "accelerator", "chip", "architectures", "os"]

    /// Reads `{"interpretation": {…}}`.
    init(_ answer: JSONValue) throws(PluginFailure.Malformed) {
        guard case .object(let members)? = answer["interpretation"] else {
            throw PluginFailure.Malformed(what: "it has no object \"interpretation\"")
        }
        for member in members { try read(member) }
    }

    private mutating func read(_ member: JSONValue.Member) throws(PluginFailure.Malformed) {
        switch member.key {
        case "engineVersion": engineVersion = try Self.said(member, parsing: ReleaseVersion.init(parsing:))
        case "python": python = try Self.said(member, parsing: PythonVersion.init(parsing:))
        case "hardware": hardware = try Self.said(member, Self.texts)
        case "accelerator": accelerator = try Self.said(member, Self.accelerator)
        case "chip": chip = try Self.said(member, Self.text)
        case "architectures": architectures = try Self.said(member, Self.architectures)
        case "os": os = try Self.said(member, parsing: OperatingSystem.init(parsing:))
        case let key where key.hasPrefix("x-"): break
        case let key:
            let known = Self.keys.joined(separator: ", ")
            throw PluginFailure.Malformed(what: "unknown key '\(key)' in \"interpretation\"; known are \(known)")
        }
    }

    /// Lays what was said over what the manifest's rules found.
    func laid(over found: NameInterpretation) -> NameInterpretation {
        var result = found
        Self.lay(engineVersion, over: &result.engineVersion)
        Self.lay(python, over: &result.python)
        Self.lay(hardware, over: &result.hardware)
        Self.lay(accelerator, over: &result.accelerator)
        Self.lay(chip, over: &result.chip)
        Self.lay(architectures, over: &result.architectures)
        Self.lay(os, over: &result.os)
        return result
    }

    /// What only the executable says is inferred; a value that the name itself carries stays parsed.
    private static func lay<Value: Equatable>(_ said: Said<Value>, over facet: inout Facet<Value>?) {
        switch said {
        case .nothing: break
        case .unknown: facet = nil
        case .value(let value): if facet?.value != value { facet = Facet(value, .inferred) }
        }
    }

    private static func said<Value>(
        _ member: JSONValue.Member, _ read: (JSONValue) throws(PluginFailure.Malformed) -> Value
    ) throws(PluginFailure.Malformed) -> Said<Value> {
        if member.value == .null { return .unknown }
        do throws(PluginFailure.Malformed) {
            return .value(try read(member.value))
        } catch {
            throw PluginFailure.Malformed(what: "\"\(member.key)\": \(error.what)")
        }
    }

    private static func said<Value>(
        _ member: JSONValue.Member, parsing parse: (String) throws(ParseError) -> Value
    ) throws(PluginFailure.Malformed) -> Said<Value> {
        try said(member) { (value) throws(PluginFailure.Malformed) in try parsed(value, parse) }
    }

    private static func architectures(_ value: JSONValue) throws(PluginFailure.Malformed) -> [Architecture] {
        var architectures: [Architecture] = []
        for text in try texts(value) {
            architectures.append(try parsed(.string(text), Architecture.init(parsing:)))
        }
        return architectures
    }

    private static func text(_ value: JSONValue) throws(PluginFailure.Malformed) -> String {
        guard case .string(let text) = value else { throw .init(what: "expected a string") }
        return text
    }

    private static func texts(_ value: JSONValue) throws(PluginFailure.Malformed) -> [String] {
        guard case .array(let values) = value, !values.isEmpty else { throw .init(what: "expected a list of strings") }
        var texts: [String] = []
        for value in values { texts.append(try text(value)) }
        return texts
    }

    private static func parsed<Value>(_ value: JSONValue, _ parse: (String) throws(ParseError) -> Value)
        throws(PluginFailure.Malformed) -> Value
    {
        let text = try text(value)
        do throws(ParseError) {
            return try parse(text)
        } catch {
            throw .init(what: error.description)
        }
    }

    private static func accelerator(_ value: JSONValue) throws(PluginFailure.Malformed) -> Accelerator {
        guard case .string(let family)? = value["family"] else { throw .init(what: "it has no \"family\"") }
        guard let version = value["version"], version != .null else { return Accelerator(family: family, version: nil) }
        return Accelerator(family: family, version: try parsed(version, ReleaseVersion.init(parsing:)))
    }
}
