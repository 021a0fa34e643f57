import CommandLineKit
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// A list of runtimes in each of the formats of `list`.
struct RuntimeListing {
    let catalog: Catalog
    let runtimes: [Runtime]
    let asOf: CalendarDate
    let variables: [String: String]

    private static let titles = [
        "engine", "runtime", "version", "python", "hardware", "accelerator", "arch", "os", "purpose", "status",
    ]

    /// What a narrow terminal does without, the highest number first; a name of the unified grammar says the rest.
    private var dropOrder: [String: Int] {
        let isOneEngine = Set(runtimes.map(\.engineIndex)).count <= 1
        return ["purpose": 5, "engine": isOneEngine ? 4 : 0, "os": 3, "accelerator": 2, "arch": 1]
    }

    func json() throws(Failure) -> JSONValue {
        let renderer = RuntimeJSON(catalog: catalog, asOf: asOf, variables: variables)
        var objects: [JSONValue] = []
        for runtime in runtimes { objects.append(try renderer.objectWithImage(runtime)) }
        return ["count": .integer(objects.count), "runtimes": .array(objects)]
    }

    func table(style: Style, width: Int?) -> String {
        let columns = Self.titles.map { title in
            TextTable.Column(
                title, overflow: .wrap, minimumWidth: title == "runtime" ? 32 : 8, dropOrder: dropOrder[title] ?? 0)
        }
        let rows = runtimes.map { runtime in cells(runtime).map { $0.isEmpty ? "-" : $0 } }
        return TextTable(columns, rows: rows).rendered(width: width, style: style)
    }

    /// RFC 4180, with the image as the last column.
    func csv() throws(Failure) -> String {
        let renderer = RuntimeJSON(catalog: catalog, asOf: asOf, variables: variables)
        var lines = [(Self.titles + ["recommended", "image"]).joined(separator: ",")]
        for runtime in runtimes {
            let cells = cells(runtime) + [runtime.recommended ? "true" : "false", try renderer.image(of: runtime)]
            lines.append(cells.map(Self.csvField).joined(separator: ","))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    func markdown() -> String {
        let rule = Self.titles.map { _ in "---" }
        let rows = [Self.titles, rule] + runtimes.map { cells($0).map(Self.markdownCell) }
        return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
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

    /// Quotes what needs it; a leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet.
    private static func csvField(_ text: String) -> String {
        let safe = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func markdownCell(_ text: String) -> String {
        String(text.flatMap { "|\\`*_<>[]".contains($0) ? ["\\", $0] : ($0.isNewline ? [" "] : [$0]) })
    }
}
