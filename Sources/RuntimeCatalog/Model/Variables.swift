/// The variables of image templates, as the catalogs declare them.
public struct Variables: Sendable {
    /// One variable.
    public struct Variable: Hashable, Sendable {
        /// The value when nothing else is said; may use other variables.
        public let `default`: ImageTemplate?
        /// Values for particular regions, which win over the default.
        public let byRegion: [String: ImageTemplate]
        /// What the catalog says about it for readers.
        public let remarks: Remarks
    }

    /// The variable that chooses among ``Variable/byRegion``.
    public static let region = "region"

    /// Variables by name.
    public internal(set) var declared: [String: Variable] = [:]

    init() {}

    /// A value for each variable that `template` needs.
    /// - Parameters:
    ///   - given: values from the request, which win over the declared ones.
    ///   - builtIn: `engine` and `runtime` of the image at hand.
    /// - Throws: ``TemplateError`` for a variable without a value or one that is defined through itself.
    public func fill(_ template: ImageTemplate, given: [String: String], builtIn: [String: String])
        throws(TemplateError) -> String
    {
        try fill(template, given: given, builtIn: builtIn, pending: [])
    }

    private func fill(
        _ template: ImageTemplate, given: [String: String], builtIn: [String: String], pending: [String]
    ) throws(TemplateError) -> String {
        try template.filled { name throws(TemplateError) in
            if let value = builtIn[name] ?? given[name] { return value }
            guard !pending.contains(name) else {
                let circle = (pending + [name]).joined(separator: " -> ")
                throw TemplateError(
                    template: template.description, reason: "variables defined through each other: \(circle)")
            }
            guard let variable = declared[name] else { return nil }
            let chosen = try byRegion(variable, name, given, builtIn, pending) ?? variable.default
            guard let chosen else { return nil }
            return try fill(chosen, given: given, builtIn: builtIn, pending: pending + [name])
        }
    }

    /// The variables that a template's value can depend on, directly or through other variables.
    public func names(behind template: ImageTemplate) -> Set<String> {
        var found: Set<String> = []
        var pending = template.variables
        while let name = pending.popLast() {
            guard found.insert(name).inserted, let variable = declared[name] else { continue }
            pending += (variable.default?.variables ?? []) + variable.byRegion.values.flatMap(\.variables)
            if !variable.byRegion.isEmpty { pending.append(Self.region) }
        }
        return found
    }

    private func byRegion(
        _ variable: Variable, _ name: String, _ given: [String: String], _ builtIn: [String: String],
        _ pending: [String]
    ) throws(TemplateError) -> ImageTemplate? {
        guard !variable.byRegion.isEmpty, name != Self.region else { return nil }
        let region: String?
        if let asked = given[Self.region] {
            region = asked
        } else if let template = declared[Self.region]?.default {
            region = try fill(template, given: given, builtIn: builtIn, pending: pending + [name])
        } else {
            region = nil
        }
        return region.flatMap { variable.byRegion[$0] }
    }
}
