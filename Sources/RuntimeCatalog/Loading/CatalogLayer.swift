internal import Jansson

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
        fallbackName = CatalogSource.id(of: origin)
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
