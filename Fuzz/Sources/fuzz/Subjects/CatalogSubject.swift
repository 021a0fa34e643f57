import BuiltInPlugins
import EngineKit
import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

/// Catalog files: loaded whole or refused with reasons, and what is loaded answers requests.
enum CatalogSubject: TextSubject {
    static let name = "catalog"

    private static let registry: EngineRegistry = {
        do {
            return try EngineRegistry(BuiltInPlugins.load())
        } catch {
            fatalError("the built-in plugins do not load: \(error)")
        }
    }()

    static func run(_ text: String) {
        switch load(text) {
        case .success(let catalog): check(catalog)
        case .failure(let error):
            require(!error.description.isEmpty, "a refusal has a reason")
            require(load(text).failure == error, "a refusal is the same every time")
        }
    }

    private static func load(_ text: String) -> Result<Catalog, CatalogError> {
        do throws(CatalogError) {
            return .success(try Catalog.load(json: text, registry: registry))
        } catch {
            return .failure(error)
        }
    }

    private static func check(_ catalog: Catalog) {
        let resolver = Resolver(catalog: catalog)
        for engine in catalog.engines {
            var request = ResolutionRequest(asOf: CalendarDate(secondsSince1970: 0))
            request.modelTypes = [engine.id]
            guard let resolution = try? resolver.resolve(request) else {
                return require(false, "the engine '\(engine.id)' is known by its own id")
            }
            for index in resolution.ranked {
                require(catalog.runtimes.indices.contains(index), "an answer is a runtime of the catalog")
                _ = try? resolution.image(of: catalog.runtimes[index])
            }
        }
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
