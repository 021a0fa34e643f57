import CommandLineKit
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import TextFormats

/// A list of runtimes in each of the formats of `list`.
struct RuntimeListing {
    let catalog: Catalog
    let runtimes: [Runtime]
    let asOf: CalendarDate
    let variables: [String: String]

    private static let titles = [
        "engine", "runtime", "version", "python", "hardware", "accelerator", "arch", "os", "purpose", "status",
    ]

    private var isOneEngine: Bool { Set(runtimes.map(\.engineIndex)).count <= 1 }

    /// What a narrow terminal does without, the highest number first; a name of the unified grammar says the rest.
    private var dropOrder: [String: Int] {
        ["purpose": 6, "engine": isOneEngine ? 5 : 0, "os": 4, "accelerator": 3, "arch": 2, "python": 1]
    }

    /// A name in pieces is hard to read.
    private var leastNameWidth: Int { isOneEngine ? 32 : 24 }

    func json() throws(Failure) -> JSONValue {
        let renderer = RuntimeJSON(catalog: catalog, asOf: asOf, variables: variables)
        var objects: [JSONValue] = []
        for runtime in runtimes { objects.append(try renderer.objectWithImage(runtime)) }
        return ["count": .integer(objects.count), "runtimes": .array(objects)]
    }

    func table(style: Style, width: Int?) -> String {
        let dropOrder = dropOrder
        let columns = Self.titles.map { title in
            TextTable.Column(
                title, overflow: .wrap, minimumWidth: title == "runtime" ? leastNameWidth : 8,
                dropOrder: dropOrder[title] ?? 0)
        }
        let rows = runtimes.map { runtime in cells(runtime).map { $0.isEmpty ? "-" : $0 } }
        return TextTable(columns, rows: rows).rendered(width: width, style: style)
    }

    /// RFC 4180, with the image as the last column.
    func csv() throws(Failure) -> String {
        let renderer = RuntimeJSON(catalog: catalog, asOf: asOf, variables: variables)
        var text = CSVText.record(Self.titles + ["recommended", "image"])
        for runtime in runtimes {
            text += CSVText.record(
                cells(runtime) + [runtime.recommended ? "true" : "false", try renderer.image(of: runtime)])
        }
        return text
    }

    func markdown() -> String {
        MarkdownText.table(Self.titles) + runtimes.map { MarkdownText.row(cells($0)) }.joined()
    }

    private func cells(_ runtime: Runtime) -> [String] {
        [
            runtime.engine, runtime.name, runtime.engineVersion?.text ?? "",
            runtime.python.map(\.description).joined(separator: " "),
            catalog.hardware.ids(of: runtime.hardware).joined(separator: " "), runtime.accelerator?.description ?? "",
            runtime.architectures.map(\.name).joined(separator: " "), runtime.os?.description ?? "",
            runtime.purposes.map { catalog.purposes[$0] }.joined(separator: " "),
            runtime.lifecycle.stage(asOf: asOf).rawValue,
        ]
    }
}
