/// The JSON Schemas that stand beside this file, embedded in the program.
public enum CatalogSchema: String, CaseIterable, Sendable {
    /// The catalog format, schemaVersion 1.
    case catalog
    /// The plugin manifest, apiVersion 1.
    case plugin
    /// The protocol of plugin executables, version 1.
    case pluginProtocol = "plugin-protocol"
    /// The registration document of `import`, schemaVersion 1.
    case registration
    /// The report of `deprecations`.
    case deprecations
    /// The findings that `deprecations --accept` takes.
    case acceptances

    /// The schema's text (JSON Schema 2020-12).
    public var text: String {
        switch self {
        case .catalog: String(decoding: PackageResources.catalog_schema_json, as: UTF8.self)
        case .plugin: String(decoding: PackageResources.plugin_schema_json, as: UTF8.self)
        case .pluginProtocol: String(decoding: PackageResources.plugin_protocol_schema_json, as: UTF8.self)
        case .registration: String(decoding: PackageResources.registration_schema_json, as: UTF8.self)
        case .deprecations: String(decoding: PackageResources.deprecations_schema_json, as: UTF8.self)
        case .acceptances: String(decoding: PackageResources.acceptances_schema_json, as: UTF8.self)
        }
    }
}
