public import EngineKit
internal import Jansson

extension Catalog {
    /// Loads catalogs, each later one an overlay on the earlier ones.
    ///
    /// All files are read and checked before anything is reported, so that one run shows every fault.
    /// Time and memory are linear in the size of the files.
    ///
    /// - Parameters:
    ///   - paths: files or folders.
    ///   - registry: the plugins that read names and claim engines.
    /// - Throws: ``CatalogError``; a catalog is loaded whole or not at all.
    public static func load(_ paths: [String], registry: EngineRegistry) throws(CatalogError) -> Catalog {
        var layers: [CatalogLayer] = []
        for path in paths { layers.append(try CatalogLayer(reading: CatalogSource(path: path))) }
        let assembly = CatalogAssembly(layers: layers, registry: registry)
        let parts = assembly.parts()
        let problems = layers.flatMap(\.problems)
        if !problems.isEmpty { throw .invalid(problems) }
        return Catalog(parts: parts)
    }

    /// Loads one catalog from memory.
    /// - Parameters:
    ///   - json: the text of a catalog file.
    ///   - origin: what to call it in errors.
    ///   - registry: the plugins that read names and claim engines.
    /// - Throws: ``CatalogError/invalid(_:)`` with every fault.
    public static func load(json: String, origin: String = "<memory>", registry: EngineRegistry)
        throws(CatalogError) -> Catalog
    {
        let layer = try CatalogLayer(bytes: Array(json.utf8), origin: origin)
        let parts = CatalogAssembly(layers: [layer], registry: registry).parts()
        let problems = layer.problems
        if !problems.isEmpty { throw .invalid(problems) }
        return Catalog(parts: parts)
    }
}

/// One catalog's documents, parsed but not yet understood.
///
/// A file that is no JSON does not hide the faults of the others: it is reported with them.
final class CatalogLayer {
    let fallbackName: String
    let files: [String]
    let documents: [JSONDocument]
    private let syntaxErrors: [CatalogProblem]

    init(reading source: CatalogSource) {
        fallbackName = source.fallbackName
        files = source.files
        var documents: [JSONDocument] = []
        var errors: [CatalogProblem] = []
        for file in source.files {
            do throws(JSONProblem) {
                documents.append(try JSONDocument(file: file))
            } catch {
                errors.append(CatalogProblem(error))
            }
        }
        self.documents = documents
        syntaxErrors = errors
    }

    init(bytes: [UInt8], origin: String) throws(CatalogError) {
        fallbackName = origin
        files = [origin]
        do throws(JSONProblem) {
            documents = [try JSONDocument(bytes: bytes, origin: origin)]
        } catch {
            throw .invalid([CatalogProblem(error)])
        }
        syntaxErrors = []
    }

    /// Everything reported so far, by file and line.
    var problems: [CatalogProblem] {
        let all = syntaxErrors + documents.flatMap { $0.problems.map { CatalogProblem($0) } }
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return all.enumerated().sorted { a, b in
            let left = (order[a.element.file] ?? 0, a.element.line ?? 0, a.offset)
            let right = (order[b.element.file] ?? 0, b.element.line ?? 0, b.offset)
            return left < right
        }.map(\.element)
    }
}
