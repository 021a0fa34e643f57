import Testing

@testable import CommandLineKit

@Suite struct TextTableTests {
    private static let columns = [
        TextTable.Column("RUNTIME", overflow: .wrap, minimumWidth: 12),
        TextTable.Column("MODELS", alignment: .trailing),
        TextTable.Column("NOTE", overflow: .truncate, minimumWidth: 6, dropOrder: 1),
        TextTable.Column("OS", dropOrder: 2),
    ]
    private static let table = TextTable(
        columns,
        rows: [
            ["tf1.13-python3.7-gpu", "7", "the one most models use", "ubuntu 18.04"],
            ["mindspore_2.3.0-cann_8.0.rc2", "12", "", "euler"],
            ["py36", "140", "old", ""],
        ])

    @Test func inAPipeEveryCellIsWhole() {
        #expect(
            Self.table.rendered(width: nil) == """
                RUNTIME                       MODELS  NOTE                     OS
                tf1.13-python3.7-gpu               7  the one most models use  ubuntu 18.04
                mindspore_2.3.0-cann_8.0.rc2      12                           euler
                py36                             140  old

                """)
    }

    @Test func cellsShrinkBeforeColumnsGo() {
        #expect(
            Self.table.rendered(width: 60) == """
                RUNTIME             MODELS  NOTE                OS
                tf1.13-python3.7-        7  the one most mode…  ubuntu 18.04
                gpu
                mindspore_2.3.0-        12                      euler
                cann_8.0.rc2
                py36                   140  old

                """)
    }

    @Test func columnsAreDroppedInTheirOrderAndNamed() {
        #expect(
            Self.table.rendered(width: 34) == """
                RUNTIME       MODELS  NOTE
                tf1.13-            7  the one mos…
                python3.7-
                gpu
                mindspore_        12
                2.3.0-cann_
                8.0.rc2
                py36             140  old
                (not shown, the terminal is too
                narrow: OS)

                """)
        #expect(
            Self.table.rendered(width: 26) == """
                RUNTIME             MODELS
                tf1.13-python3.7-        7
                gpu
                mindspore_2.3.0-        12
                cann_8.0.rc2
                py36                   140
                (not shown, the terminal
                is too narrow: NOTE, OS)

                """)
    }

    @Test func tooNarrowForColumnsMeansRecords() {
        #expect(
            Self.table.rendered(width: 18) == """
                RUNTIME: tf1.13-
                         python3.7-
                         gpu
                MODELS:  7
                NOTE:    the one
                         most
                         models
                         use
                OS:      ubuntu
                         18.04

                RUNTIME: mindspore_
                         2.3.0-
                         cann_
                         8.0.rc2
                MODELS:  12
                NOTE:
                OS:      euler

                RUNTIME: py36
                MODELS:  140
                NOTE:    old
                OS:

                """)
    }

    @Test(arguments: 1...120)
    func tablesFitTheirWidthAndLoseNoName(width: Int) {
        let text = Self.table.rendered(width: width)
        let lines = text.split(separator: "\n")
        let longestPart = "mindspore_".count
        #expect(lines.allSatisfy { $0.count <= max(width, longestPart + "RUNTIME: ".count) && $0.last != " " })
        // Every part of every runtime's name stands in one piece.
        for part in ["tf1.13-", "python3.7-", "gpu", "mindspore_", "2.3.0-", "cann_", "8.0.rc2", "py36"] {
            #expect(lines.contains { $0.contains(part) }, "\(part) in\n\(text)")
        }
    }

    @Test func hostileCellsCannotReachTheTerminal() {
        let table = TextTable([TextTable.Column("\u{1B}N")], rows: [["\u{1B}[31m\u{7}"], ["a\nb\u{202E}c\u{9B}0m"]])
        let text = table.rendered(width: nil)
        #expect(text == "\\u{1b}N\n\\u{1b}[31m\\u{7}\na\\u{a}b\\u{202e}c\\u{9b}0m\n")
    }

    @Test func wideCharactersTakeTwoColumns() {
        let table = TextTable(
            [TextTable.Column("NAME"), TextTable.Column("N")], rows: [["模型", "1"], ["e\u{301}", "2"]])
        #expect(table.rendered(width: nil) == "NAME  N\n模型  1\ne\u{301}     2\n")
    }

    @Test func paintDoesNotMoveColumns() {
        var table = TextTable([TextTable.Column("STATUS"), TextTable.Column("N", alignment: .trailing)])
        table.append(cells: [TextTable.Cell("ok", .green), "10"])
        #expect(table.rendered(width: nil) == "STATUS   N\nok      10\n")
        let painted = table.rendered(width: nil, style: Style(isEnabled: true)).replacing("\u{1B}", with: "^")
        #expect(painted == "^[1mSTATUS^[22m   ^[1mN^[22m\n^[32mok^[39m      10\n")
    }

    @Test func rowsAreMadeToMeasure() {
        let table = TextTable([TextTable.Column("A"), TextTable.Column("B")], rows: [["1"], ["1", "2", "3"], []])
        #expect(table.rows.map { $0.map(\.text) } == [["1", ""], ["1", "2"], ["", ""]])
        #expect(TextTable([]).rendered(width: 10) == "")
        #expect(TextTable([TextTable.Column("A")]).rendered(width: 10) == "A\n")
    }

    @Test(arguments: [("abcdef", 4, "abc…"), ("模型模型", 4, "模…"), ("abc", 1, "…"), ("abc", 0, "…")])
    func truncatedTextEndsInAnEllipsis(text: String, width: Int, expected: String) {
        #expect(TextTable.truncated(text, to: width) == expected)
    }
}
