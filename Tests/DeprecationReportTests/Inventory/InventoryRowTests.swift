import DeprecationReport
import TestSupport
import Testing

@Suite("Rows of inventories")
struct InventoryRowTests {
    @Test(
        "go by our names and by the platform's",
        arguments: [
            #"{"name":"n","version":"v","id":"i","engine":"e","runtime":"r","owner":"o","labels":["l"],"image":"m"}"#,
            """
            {"model_name":"n","model_version":"v","model_id":"i","model_type":"e","runtime":"r","owner":"o",\
            "labels":"l","image_address":"m"}
            """,
            #"[{"name":"n","model_name":"n","version":"v","id":"i","ai_engine":"e","runtime":"r","x":[{}],"#
                + #""model_type":null,"owner":"o","labels":["l"],"image":"m","image_address":"  "}]"#,
            "name,version,id,engine,runtime,owner,labels,image\nn,v,i,e,r,o,l,m",
            " MODEL-NAME ,model version,Model_ID,AI Engine,Runtime,OWNER,Labels,image address,x\nn , v,i,e,r,o,l,m,y",
        ])
    func keys(_ text: String) throws {
        let model = try #require(InventoryFixture.models(text).first)
        #expect(
            model
                == InventoryModel(
                    name: "n", version: "v", id: "i", owner: "o", labels: ["l"], engine: "e", runtime: "r", image: "m",
                    place: model.place))
        #expect(model.place.file == "models")
    }

    @Test(
        "have labels in several forms",
        arguments: [
            (#"["b","a","a,b"]"#, ["b", "a", "a,b"]), ("[]", []), ("null", []),
            (#""b, a ;;c""#, ["b", "a", "c"]), (#""""#, []),
            (#"{"team":"vision","tier":1,"live":true,"old":null}"#, ["team=vision", "tier=1", "live=true", "old"]),
        ] as [(String, [String])])
    func labels(_ value: String, _ labels: [String]) {
        #expect(InventoryFixture.models(#"{"name":"n","labels":\#(value)}"#).map(\.labels) == [labels])
    }

    @Test("say nothing where a value is blank")
    func blank() {
        for text in [#"{"name":" ","runtime":"","owner":null}"#, "name,runtime,owner\n\" \",,x\n"] {
            let models = InventoryFixture.models(text)
            #expect(models.map(\.name) == [nil] && models.map(\.runtime) == [nil])
        }
    }

    @Test("that cannot be read leave the others, and what has no structure ends")
    func faults() throws {
        var text = "Hostile inventories, one a paragraph: '?' is a row that cannot be read, '!' ends the reading.\n"
        for given in InventoryFaultCases.rows {
            let rows = InventoryFixture.rows(given.bytes, name: given.name)
            #expect(rows.last?.contains(": z ") == true && rows.contains { $0.hasPrefix("? ") }, "\(given)")
            text += paragraph(given, rows)
        }
        for given in InventoryFaultCases.structures {
            let rows = InventoryFixture.rows(given.bytes, name: given.name)
            #expect(rows.last?.hasPrefix("! ") == true, "\(given)")
            text += paragraph(given, rows)
        }
        try Snapshot.expect(text, matches: "faults.txt", testFile: InventoryFixture.path("faults"))
    }

    private func paragraph(_ given: InventoryFaultCases.Case, _ rows: [String]) -> String {
        let shown = given.bytes.map { byte in
            switch byte {
            case 0x0A: "\\n"
            case 0x20...0x7E: String(UnicodeScalar(byte))
            default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return (["", shown.joined()] + rows.map { "    " + $0 } + [""]).joined(separator: "\n")
    }

    @Test("come to an end when nobody wants more")
    func stops() throws {
        var given = 0
        let extent = try InventoryReader(bytes: Array("runtime\na\nb\nc\n".utf8), name: "models").forEach { _, _ in
            given += 1
            return given < 2
        }
        #expect(given == 2 && extent.rows == 2)
    }

    @Test("come with how far the reading is")
    func progress() throws {
        let row = #"{"name":"a","runtime":"r"}"#
        let texts = ["[\(row),\n\(row)]", "\(row)\n\(row)", "name,runtime\na,r\na,r\n"]
        for text in texts {
            let reader = InventoryReader(bytes: Array(text.utf8), name: "models")
            var read: [Int] = []
            try reader.forEach { _, bytes in
                read.append(bytes)
                return true
            }
            #expect(
                read.count == 2 && read[0] < read[1] && read[1] <= text.utf8.count && reader.size == text.utf8.count)
        }
    }
}
