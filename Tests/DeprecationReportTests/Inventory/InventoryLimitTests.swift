import DeprecationReport
import Foundation
import TestSupport
import Testing

@Suite("Large and hostile inventories")
struct InventoryLimitTests {
    private static func limits(_ change: (inout InventoryLimits) -> Void) -> InventoryLimits {
        var limits = InventoryLimits()
        change(&limits)
        return limits
    }

    @Test("lose only the rows that are too large")
    func rowSize() {
        let limits = Self.limits { $0.maxRowBytes = 60 }
        let long = #"{"name":"\#(String(repeating: "a", count: 60))"}"#
        let row = #"{"name":"z"}"#
        #expect(
            InventoryFixture.rows("[\(row),\(long),\(row)]".utf8, limits: limits)
                == ["1: z - -", "? models:1:15: it is larger than 60 bytes", "1: z - -"])
        #expect(
            InventoryFixture.rows("\(row)\n\(long)\n\(row)".utf8, limits: limits)
                == ["1: z - -", "? models:2:1: it is larger than 60 bytes", "3: z - -"])
        #expect(
            InventoryFixture.rows("{\n\"name\":\"\(long)\"}".utf8.filter { $0 != 0x22 }, limits: limits)
                == ["? models:1:1: it is larger than 60 bytes"])
    }

    @Test("in CSV lose only the rows that are too large")
    func csvRowSize() {
        let limits = Self.limits {
            $0.maxCSVRowBytes = 60
            $0.maxRowBytes = 100
        }
        let long = String(repeating: "a", count: 70)
        let rows = InventoryFixture.rows(
            "runtime\n\(long)\nb\n\(long)\(long)\n\"\(String(repeating: "c\n", count: 40))\"\nz".utf8, limits: limits)
        #expect(
            rows.prefix(4) == [
                "? models:2: the row is longer than 60 bytes", "3: ? - b",
                "? models:4: the row is longer than 60 bytes", "? models:5: a quote is not closed within 60 bytes",
            ])
        #expect(rows.last == "46: ? - z" && rows.filter { $0.hasSuffix(" c") }.count == 39)
    }

    @Test("may hold a NUL late, in a row that cannot be read")
    func lateNUL() {
        let rows = InventoryFixture.rows(
            "runtime\n\(String(repeating: "r\n", count: 3000))a\0b\n\"a\n\0\"\nz".utf8)
        let message = "it holds a NUL character; leave it out"
        #expect(rows.suffix(3) == ["? models:3002: \(message)", "? models:3003: \(message)", "3005: ? - z"])
    }

    @Test("may nest as deep as a row may, and are counted beyond")
    func depth() {
        let limits = Self.limits { $0.maxDepth = 10 }
        func nested(_ depth: Int) -> String {
            #"{"name":"a","x":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        }
        let rows = InventoryFixture.rows(
            "[\(nested(9)),\(nested(10)),\(nested(100_000)),{\"name\":\"z\"}]".utf8, limits: limits)
        #expect(rows.count == 4 && rows[0] == "1: a - -" && rows[3] == "1: z - -")
        #expect(rows[1].hasPrefix("? models:1:") && rows[2].hasPrefix("? models:1:"))
    }

    @Test("are none when too many rows cannot be read", arguments: ["[", ""])
    func unreadable(_ start: String) {
        let limits = Self.limits { $0.maxUnreadableRows = 3 }
        let separator = start.isEmpty ? "\n" : ","
        let rows = InventoryFixture.rows(
            (start + #"{"name":"a"}"# + String(repeating: separator + #"{"name":1}"#, count: 5)).utf8, limits: limits)
        #expect(rows.count == 5)
        #expect(rows.last == "! models: 3 rows cannot be read, the rest was left out; is this an inventory of models?")
    }

    @Test("are read whole across the blocks of a file")
    func blocks() throws {
        for length in [65_500, 65_530, 65_534, 65_535, 65_536, 65_537, 131_072] {
            let name = String(repeating: "é", count: length / 2) + (length % 2 == 0 ? "" : "x")
            let row = #"{"name":"\#(name)"}"#
            for text in ["[\(row),\n\(row),\n 1]", "\(row)\n\(row)\n1", "runtime\n\"\(name)\"\n\"\(name)\"\nx,y"] {
                let rows = InventoryFixture.rows(text.utf8)
                #expect(rows.count == 3 && rows[0].contains(name) && rows[1].contains(name))
                #expect(rows.last?.hasPrefix("? models:\(text.hasPrefix("r") ? 4 : 3):") == true)
            }
        }
    }

    @Test("that are cut off are not taken for whole ones")
    func cutOff() throws {
        let text = try Array(Data(contentsOf: URL(filePath: InventoryFixture.path("platform-list.json"))))
        let whole = try #require(text.lastIndex(of: UInt8(ascii: "}")))
        for count in 1...whole {
            let rows = InventoryFixture.rows(text.prefix(count))
            #expect(rows.last?.hasPrefix("! ") == true, "the first \(count) bytes: \(rows)")
        }
    }

    @Test("full of open quotes cost linear time")
    func openQuotes() {
        let limits = Self.limits {
            $0.maxCSVRowBytes = 4096
            $0.maxUnreadableRows = .max
        }
        let text = "runtime\n" + String(repeating: "\"\"\"\"\"x\n", count: 50_000)
        let start = ContinuousClock.now
        #expect(InventoryFixture.rows(text.utf8, limits: limits).count > 1)
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test("are told apart whatever pieces they come in")
    func pipe() throws {
        let pipe = Pipe()
        let text = "{\"name\":\"a\", \"runt\n{\"name\":\"b\"}\n"
        // a thread of its own: a task could wait for one of the few threads of tasks, which the reader blocks
        let writing = Thread {
            for byte in text.utf8 {
                pipe.fileHandleForWriting.write(Data([byte]))
                if byte == UInt8(ascii: "\n") { Thread.sleep(forTimeInterval: 0.02) }
            }
            try? pipe.fileHandleForWriting.close()
        }
        writing.start()
        let reader = InventoryReader("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
        #expect(reader.size == nil)
        let rows = InventoryFixture.rows(reader)
        #expect(rows.count == 2 && rows[1] == "2: b - -")
    }

    @Test("that cannot be opened are refused")
    func unopened() async throws {
        #expect(
            InventoryFixture.rows(InventoryReader("/no/such/file")) == [
                "! cannot read '/no/such/file': no such file or folder"
            ])
        #expect(InventoryFixture.rows(InventoryReader("/tmp")) == ["! cannot read '/tmp': it is a folder, not a file"])
        #expect(InventoryReader("/tmp").size == nil && InventoryReader("-").name == "<standard input>")
    }
}
