import EngineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// A runtime as the command-line contract's JSON object.
struct RuntimeJSON {
    let catalog: Catalog
    let asOf: CalendarDate
    let variables: [String: String]

    /// The runtime object without its image.
    func object(_ runtime: Runtime) -> JSONValue { .object(members(runtime)) }

    /// The runtime object with its image.
    func objectWithImage(_ runtime: Runtime) throws(Failure) -> JSONValue {
        .object(members(runtime) + [.init(key: "image", value: .string(try image(of: runtime)))])
    }

    /// The image reference.
    /// - Throws: a failure of the catalog, or of the request when the image is sound without its variables.
    func image(of runtime: Runtime) throws(Failure) -> String {
        do throws(ImageFault) {
            return try catalog.image(of: runtime, variables: variables).description
        } catch {
            let isSound = (try? catalog.image(of: runtime)) != nil
            throw Failure(error, isGiven: !variables.isEmpty && isSound)
        }
    }

    func members(_ runtime: Runtime) -> [JSONValue.Member] {
        let pairs: [(String, JSONValue)] = [
            ("engine", .string(runtime.engine)), ("name", .string(runtime.name)),
            ("engineVersion", Self.optional(runtime.engineVersion?.text)),
            ("python", .strings(runtime.python.map(\.description))),
            ("hardware", .strings(catalog.hardware.ids(of: runtime.hardware))),
            ("accelerator", Self.accelerator(runtime.accelerator)),
            ("chips", .strings(catalog.hardware.ids(of: runtime.chips))),
            ("architectures", .strings(runtime.architectures.map(\.name))), ("os", Self.system(runtime.os)),
            ("generation", .string(runtime.generation.rawValue)),
            ("purposes", .strings(runtime.purposes.map { catalog.purposes[$0] })),
            ("recommended", .boolean(runtime.recommended)),
            ("status", .string(runtime.lifecycle.stage(asOf: asOf).rawValue)),
            ("provenance", Self.provenance(runtime)),
        ]
        return pairs.map { .init(key: $0.0, value: $0.1) }
    }

    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func accelerator(_ accelerator: Accelerator?) -> JSONValue {
        guard let accelerator else { return .null }
        return ["family": .string(accelerator.family), "version": optional(accelerator.version?.text)]
    }

    private static func system(_ os: OperatingSystem?) -> JSONValue {
        guard let os else { return .null }
        return ["name": .string(os.name), "version": optional(os.version?.text)]
    }

    private static func provenance(_ runtime: Runtime) -> JSONValue {
        .object(
            FacetName.allCases.compactMap { facet in
                runtime.provenance[facet].map { .init(key: facet.rawValue, value: .string($0.rawValue)) }
            })
    }
}
