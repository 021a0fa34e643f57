import DeprecationReport
import TestSupport
import Testing

@Suite("Formats of inventories")
struct InventoryFormatTests {
    struct Case: Sendable {
        let text: String
        let rows: [String]
        var name = "models"
    }

    private static let row = #"{"name":"a","engine":"T","runtime":"r"}"#
    private static let other = #"{"name":"b","engine":"T","runtime":"s"}"#

    static let cases: [Case] = [
        Case(text: "[]", rows: []),
        Case(text: " \n [ ]\n\n", rows: []),
        Case(text: #"{"models": []}"#, rows: []),
        Case(text: "[\(row)]", rows: ["1: a T r"]),
        Case(text: "[\n\(row),\n\n  \(other)\n]", rows: ["2: a T r", "4: b T s"]),
        Case(text: "\n\n[\(row)\n,\(other)]", rows: ["3: a T r", "4: b T s"]),
        Case(text: #"{"models":[\#(row),\#(other)],"count":2}"#, rows: ["1: a T r", "1: b T s"]),
        Case(text: #"{"count":2,"x":{"models":[1]},"models" :\#n[\#(row)]}"#, rows: ["2: a T r"]),
        Case(text: #"{"x":"models","y":[1],"models":[\#(row)]}"#, rows: ["1: a T r"]),
        Case(text: #"{"models":"none","name":"c"}"#, rows: ["1: c - -"]),
        Case(text: #"{"models\u0020":[1],"name":"c"}"#, rows: ["1: c - -"]),
        // pages one after the other
        Case(text: "[\(row)]\n{\"models\":[\(other)]}\n[]", rows: ["1: a T r", "2: b T s"]),
        Case(text: "{\n\"name\":\"a\"}\n{\"name\":\n\"b\"}", rows: ["1: a - -", "3: b - -"]),
        Case(text: row, rows: ["1: a T r"]),
        Case(text: "{\n \"name\": \"a\"\n}\n", rows: ["1: a - -"]),
        Case(text: "\(row)\n\(other)\n", rows: ["1: a T r", "2: b T s"]),
        Case(text: "\(row)\r\n\r\n  \n\(other)", rows: ["1: a T r", "4: b T s"]),
        Case(text: "", rows: [], name: "models.jsonl"),
        Case(text: "\n \n", rows: [], name: "models.NDJSON"),
        Case(text: "name,engine,runtime\na,T,r\n", rows: ["2: a T r"]),
        Case(text: "runtime\npython2.7", rows: ["2: ? - python2.7"]),
        Case(text: "\n\nruntime,name\n\nr,a\n", rows: ["5: a - r"]),
        Case(text: "runtime\n", rows: []),
        Case(text: "name\truntime\na\tr", rows: ["2: a - r"]),
        Case(text: "\"name\";\"run-time\";runtime\na;x;r", rows: ["2: a - r"]),
        // the name says nothing against the content
        Case(text: "[\(row)]", rows: ["1: a T r"], name: "models.csv"),
        Case(text: "runtime\nr", rows: ["2: ? - r"], name: "models.json"),
    ]

    @Test("are told from the content", arguments: cases)
    func recognises(_ given: Case) {
        #expect(InventoryFixture.rows(given.text.utf8, name: given.name) == given.rows)
        #expect(InventoryFixture.rows("\u{FEFF}\(given.text)".utf8, name: given.name) == given.rows)
    }

    @Test("of JSON Lines hold when the first line is broken off")
    func brokenFirstLine() {
        let broken = #"{"name":"a","engine":"T","run"#
        let found = InventoryFixture.rows("\(broken)\n\(Self.other)\n".utf8)
        #expect(found.count == 2 && found[0].hasPrefix("? models:1:") && found[1] == "2: b T s")
        let named = InventoryFixture.rows("\(broken)\n".utf8, name: "models.jsonl")
        #expect(named.count == 1 && named[0].hasPrefix("? models.jsonl:1:"))
        // an object over several lines, one of which is an object
        let nested = InventoryFixture.rows("{\"name\": \"a\", \"x\":\n{\"y\": 1}\n}".utf8)
        #expect(nested == ["1: a - -"])
    }

    @Test("can be said")
    func asked() {
        #expect(
            InventoryFixture.rows("[1]".utf8, format: .csv)[0].hasPrefix("! models:1: the first line has no column"))
        #expect(InventoryFixture.rows("\(Self.row)\n\(Self.other)".utf8, format: .json) == ["1: a T r", "2: b T s"])
    }

    @Test(
        "of the platform and of our own are read",
        arguments: [
            ("platform-list.json", ["5: mnist/1.0.0 TensorFlow -", "21: brakes/0.2.6 Image -"]),
            ("platform-details.json", ["1: ExeML_flowers/0.2.6 TensorFlow tf1.13-python3.7-cpu"]),
            ("own-list.json", ["5: fraud-score/0.0.1 TensorFlow python2.7", "17: own/0.0.1 Image -"]),
            ("export.jsonl", ["1: fraud-score/0.0.1 TensorFlow python2.7", "2: own/0.0.1 Image -"]),
            (
                "spreadsheet.csv",
                [
                    "2: Smith; Sons/0.0.1 TensorFlow python2.7", "4: two\r\nlines PyTorch python3.6",
                    "7: last/1.0.0 MXNet python3.7",
                ]
            ),
        ] as [(String, [String])])
    func files(_ name: String, _ rows: [String]) {
        #expect(InventoryFixture.rows(InventoryReader(InventoryFixture.path(name))) == rows)
    }

    @Test("of one page say how many models there are")
    func announced() throws {
        let reader = InventoryReader(InventoryFixture.path("platform-list.json"))
        let extent = try reader.forEach { _, _ in true }
        #expect(extent.rows == 2 && extent.announced == 3)
        #expect(try InventoryReader(InventoryFixture.path("own-list.json")).forEach { _, _ in true }.announced == 2)
        #expect(try InventoryReader(InventoryFixture.path("export.jsonl")).forEach { _, _ in true }.announced == nil)
    }
}
