internal import Jansson
internal import RuntimeCatalog

/// The lines of the catalog's files on which runtimes stand.
///
/// A catalog keeps no lines; they are found again in the files, which are read once each. Where a file cannot be read
/// any more, or is not what it was, there are none.
struct CatalogLines {
    private var lines: [RowOrigin: Int] = [:]

    /// Looks for the rows of these runtimes.
    init(of runtimes: some Sequence<Runtime>) {
        for (file, origins) in Dictionary(grouping: runtimes.map(\.origin), by: \.file) {
            guard let document = try? JSONDocument(file: file), let root = document.root.object(),
                let rows = root["runtimes"]?.array()
            else { continue }
            let known = origins.filter { rows.indices.contains($0.index) }
            for (origin, location) in zip(known, document.locations(of: known.map { rows[$0.index] })) {
                lines[origin] = location.line
            }
        }
    }

    /// The line of a runtime's row, from 1.
    func line(of runtime: Runtime) -> Int? { lines[runtime.origin] }
}
