import Foundation

/// Prints figures.
enum Report {
    /// As a table for people.
    static func printTable(_ figures: [Figure]) {
        let rows =
            [["measured", "size", "time", "compared with", "time", "ratio"]]
            + figures.map { figure in
                [
                    figure.name, figure.size, duration(figure.nanoseconds), figure.baseline,
                    duration(figure.baselineNanoseconds), fixed(figure.ratio, digits: 1),
                ]
            }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return [2, 4, 5].contains(column) ? padding + cell.0 : cell.0 + padding
            }
            print(cells.joined(separator: "  "))
        }
    }

    /// As JSON for programs: an array of figures.
    static func printJSON(_ figures: [Figure]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    }

    private static func duration(_ nanoseconds: Double) -> String {
        switch nanoseconds {
        case ..<1_000: "\(fixed(nanoseconds, digits: 1)) ns"
        case ..<1_000_000: "\(fixed(nanoseconds / 1_000, digits: 1)) us"
        default: "\(fixed(nanoseconds / 1_000_000, digits: 1)) ms"
        }
    }

    private static func fixed(_ value: Double, digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }
}
