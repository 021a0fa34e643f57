import Jansson
import ModelRegistry
import Testing

/// What `models export` writes and `models restore` reads.
@Suite struct InterchangeTests {
    private static func read(_ text: String) throws -> (model: NewModel?, problems: [String]) {
        let document = try JSONDocument(bytes: Array(text.utf8), origin: "line")
        let model = document.root.object().flatMap(NewModel.init(reading:))
        return (model, document.problems.map(\.description))
    }

    @Test func `a record reads back as what was recorded`() async throws {
        try await Sample.store { store in
            for model in [Sample.full, try Sample.model("plain", "0.0.1")] {
                let record = try store.record(model)
                let line = record.json.text(.compact)
                #expect(!line.contains("\n"))
                let read = try Self.read(line)
                #expect(read.problems == [])
                var expected = model
                (expected.id, expected.createdAt) = (record.summary.id, record.summary.createdAt)
                #expect(read.model == expected)
            }
        }
    }

    private static let least = #""name":"m","engine":"E","image":"i","source":"obs","status":"published""#

    @Test(arguments: ["", #","version":null,"id":null,"createdAt":null,"labels":null"#, #","x-note":1"#])
    func `what the registry can choose may be left out`(more: String) throws {
        let read = try Self.read("{\(Self.least)\(more)}")
        #expect(read.problems == [])
        #expect(read.model?.version == nil && read.model?.id == nil && read.model?.createdAt == nil)
    }

    @Test(
        arguments: [
            ("{}", "missing key 'name'"), ("[]", "expected an object"),
            (#"{\#(least),"verson":"0.0.1"}"#, "did you mean 'version'?"),
            (#"{\#(least),"version":"1.2"}"#, "did you mean '1.2.0'?"),
            (#"{\#(least),"version":1}"#, "expected a string"),
            (#"{\#(least),"createdAt":"yesterday"}"#, "is not a time"),
            (#"{\#(least),"labels":["a",1]}"#, "expected a string"), (#"{\#(least),"labels":["a","a"]}"#, "twice"),
            (#"{\#(least),"docs":[{"name":"x"}]}"#, "missing key 'url'"),
            (#"{\#(least),"docs":{}}"#, "expected an array"),
            (#"{\#(least),"apis":[{"method":"GET","url":"/","bdoy":1}]}"#, "unknown key 'bdoy'"),
            (#"{\#(least),"dependencies":[{"package":"numpy"}]}"#, "missing key 'installer'"),
            (#"{\#(least),"findings":[{"code":"c","severity":"bad","message":"m"}]}"#, "unknown severity 'bad'"),
            (
                #"{\#(least),"findings":[{"code":"c","severity":"note","message":"m","line":"3"}]}"#,
                "expected an integer"
            ),
            (#"{\#(least),"origin":{"path":"x"}}"#, "unknown key 'path'"),
            (#"{\#(least),"catalog":{"revision":"x"}}"#, "missing key 'name'"),
            (#"{"name":"a/b","engine":"E","image":"i","source":"obs","status":"published"}"#, "no name of a model"),
            (#"{"name":"m","engine":"E","image":"i","source":"ftp","status":"published"}"#, "unknown source 'ftp'"),
            (#"{"name":"m","engine":"E","image":"i","source":"obs","status":"publishd"}"#, "did you mean 'published'"),
        ])
    func `what is no record is refused, and says where`(text: String, says: String) throws {
        let read = try Self.read(text)
        #expect(read.problems.contains { $0.contains(says) }, "\(read.problems)")
    }
}
