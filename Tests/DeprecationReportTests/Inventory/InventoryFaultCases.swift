/// Inventories that are wrong; what is said of them stands in `Fixtures/inventory/Snapshots/faults.txt`.
enum InventoryFaultCases {
    struct Case: Sendable {
        let bytes: [UInt8]
        var name = "models"

        init(_ text: String, name: String = "models") {
            self.init(bytes: Array(text.utf8), name: name)
        }

        init(bytes: [UInt8], name: String = "models") {
            (self.bytes, self.name) = (bytes, name)
        }
    }

    private static let row = #"{"name":"z"}"#

    /// A row is wrong; those after it are read.
    static let rows: [Case] = [
        Case(#"[{"name":1}, \#(row)]"#),
        Case("[\n  {\"name\":\"a\",\n   \"runtime\": [1]},\n\(row)]"),
        Case("[\n  {\"é\":1, \"name\":1}, \(row)]"),
        Case(#"[1, "a", null, [], true, \#(row)]"#),
        Case(#"[nope, \#(row)]"#),
        Case(#"[{"name":"a" "b"}, {"name":"a",}, {name:1}, {"a":1,"a":2}, \#(row)]"#),
        Case(#"[{}, {"Name":"a"}, {"modelname":"a"}, {"error_code":"ModelArts.0104","error_msg":"x"}, \#(row)]"#),
        Case(#"[{"name":"a","model_name":"b"}, {"engine":"T","ai_engine":"t"}, \#(row)]"#),
        Case(#"[{"labels":7}, {"labels":[1]}, {"labels":{"a":[]}}, \#(row)]"#),
        Case("[{\"name\":\"a\\u0000\"}, {\"name\":\"\\ud800\"}, \(row)]"),
        Case(bytes: Array(#"[{"name":""#.utf8) + [0xFF] + Array(#""}, \#(row)]"#.utf8)),
        Case("{\"name\":\"a\"}\n{\"name\":\n\n7\n\(row) x\n{\"name\":\"a\"}{}\n\(row)"),
        Case("{\"name\":\"a\"}\n\u{FEFF}\(row)\n\(row)"),
        Case("name,runtime\na,b,c\na\n\"a\"\nz,r\n"),
        Case("name,runtime\na\"b,r\n\"a\"b,r\nz,r\n"),
        Case("name,runtime\n\"a,r\ny,r\nz,r\n"),
        Case("name,runtime\n\"a,r\n\"y\",r\nz,r\n"),
        Case("name,runtime\na,r\rb,r\nz,r\n"),
        Case("name,model_name,runtime\na,b,r\nz,z,r\nz,,r"),
        Case(bytes: Array("name,runtime\na".utf8) + [0xFF] + Array(",r\nz,r".utf8)),
    ]

    /// Nothing can be read from some place on.
    static let structures: [Case] = [
        Case(""), Case(" \n\t"), Case("\u{FEFF}"),
        Case("", name: "models.csv"),
        Case(bytes: [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00]), Case(bytes: [0xFE, 0xFF, 0x00, 0x5B]),
        Case(bytes: [0x5B, 0x00, 0x5D, 0x00]),
        Case(bytes: [0x1F, 0x8B, 0x08, 0x00]), Case(bytes: [0x50, 0x4B, 0x03, 0x04, 0x14]),
        Case("SQLite format 3\0"), Case("<!DOCTYPE html>"),
        Case("["), Case("[\(row)"), Case("[\(row),"), Case("[{\"name\":\"z\""),
        Case("[\(row),]"), Case("[,\(row)]"), Case("[\(row)\n \(row)]"), Case("[\(row)}"),
        Case("[\(row)] x"), Case("[\(row)]]"), Case("[{\"name\":[}, \(row)]"),
        Case("[{\"name\":\"a\n\"}, \(row)]"), Case("[\(row),\n{\"name\":\n\"a}]"),
        Case("[1 2]"), Case("[1"), Case("[\"a"),
        Case("{\"models\":[\(row)]"), Case("{\"models\":[\(row)"), Case("{\"models\":[\(row)]]"),
        Case("{\"models\":[\(row)],\"models\":[\(row)]}"),
        Case("{\"count\":nope,\n\"models\":[\(row)]}"), Case("{\"models\":[\(row)],\n\"count\":}"),
        Case("{\"models\":[\(row)] \"count\":1}"),
        Case("{\"name\":\n\"z\"}}"), Case("{\"name\":"), Case("{\n\"name\":"),
        Case("{\n\"name\":\"a\n\"}"),
        Case("name,engine\na,T\n"), Case("name,Run Time\na,r\n"), Case("- name: a\n  runtime: r\n"),
        Case("runtime,name,Runtime\nr,a,s\n"), Case("Model Name,runtime,model-name\na,r,b"),
        Case("\"runtime,name\na,b\n"), Case("runtime\"x,name\na,b\n"), Case("name,runtime\ra,r\r"),
        Case("null"), Case("42"), Case("\"runtime\": 1"),
    ]
}
