public import Jansson

extension Setting where Value == JSONValue {
    /// Packages to install, for `dependencies`.
    public static func packages(_ dependencies: [ModelConfiguration.Dependency]) -> Setting {
        .literal(.array(dependencies.map(\.json)))
    }
}

extension ModelConfiguration.Dependency {
    /// As `config.json` and the SDK's `Dependencies` write it.
    var json: JSONValue {
        ["installer": .string(installer), "packages": .array(packages.map(\.json))]
    }
}

extension ModelConfiguration.Package {
    /// As `config.json` and the SDK's `Packages` write it.
    var json: JSONValue {
        var fields = JSONFields()
        fields["package_name"] = .string(name)
        fields["package_version"] = version.map(JSONValue.string)
        fields["restraint"] = restraint.map { .string($0.rawValue) }
        return fields.json
    }
}
