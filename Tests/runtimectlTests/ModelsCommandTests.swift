import Foundation
import TestSupport
import Testing

/// `runtimectl models …`.
@Suite struct ModelsCommandTests {
    private static let summary: Set = [
        "id", "name", "version", "engine", "runtime", "image", "source", "status", "createdAt", "labels",
    ]

    @Test(
        arguments: [
            ("models-list", "list"), ("models-list-json", "list --label prod -o json"),
            ("models-list-page", "list --sort created --limit 2 --offset 1"),
            ("models-list-nothing", "list --engine Caffe"),
            ("models-show", "show fraud-score/0.0.9"), ("models-show-json", "show fraud-score/0.0.9 -o json"),
            ("models-show-newest", "show fraud-score"), ("models-show-job", "show fraud-rules"),
            ("models-unknown", "show fraud-scor"), ("models-unknown-json", "show fraud-scor -o json"),
            ("models-unknown-version", "show fraud-score/0.0.3"), ("models-versions", "versions fraud-score"),
            ("models-versions-json", "versions fraud-rules -o json"), ("models-delete", "delete fraud-score/0.0.9"),
            ("models-delete-json", "delete fraud-rules/0.0.1 -o json"),
            ("models-delete-versionless", "delete fraud-score"),
            ("models-status", "status fraud-score/0.0.10 published"),
            ("models-status-json", "status fraud-score/0.0.10 building_failed -o json"),
            ("models-exists", "restore lines"), ("models-exists-json", "restore lines -o json"),
        ])
    func `what the commands print`(name: String, line: String) async throws {
        try await ModelsFixture.with { folder in
            let result = try await ModelsFixture.run(line, in: folder)
            try Snapshot.expect(result.transcript("models \(line)"), matches: "\(name).txt")
        }
    }

    @Test(arguments: [
        ("models-help", "models --help"), ("models-help-list", "models list --help"),
        ("models-help-restore", "models restore --help"),
    ])
    func `help`(name: String, line: String) async throws {
        try Snapshot.expect(try await Program.run(line).transcript(line), matches: "\(name).txt")
    }

    static let filters: [(line: String, found: [String])] = [
        ("--name fraud-*", ["fraud-rules/0.0.1", "fraud-score/0.0.2", "fraud-score/0.0.9", "fraud-score/0.0.10"]),
        ("--name fraud-score --status published", ["fraud-score/0.0.2", "fraud-score/0.0.9"]),
        ("--engine image --engine pytorch", ["brake-disc/1.0.0", "fraud-rules/0.0.1"]),
        ("--runtime python3.6", ["fraud-score/0.0.2"]), ("--source container", ["brake-disc/1.0.0"]),
        ("--label old --label risk", ["fraud-score/0.0.2", "fraud-score/0.0.9"]),
        ("--sort version --reverse --limit 2", ["brake-disc/1.0.0", "fraud-score/0.0.10"]),
        ("--sort created --limit 1", ["fraud-score/0.0.2"]), ("--offset 4", ["fraud-score/0.0.10"]), ("--offset 5", []),
    ]

    @Test(arguments: filters)
    func `the list is filtered and in order, and says how much there is`(line: String, found: [String]) async throws {
        try await ModelsFixture.with { folder in
            let result = try await ModelsFixture.run("list \(line) -o json", in: folder)
            #expect(result.status == 0, "\(result.errors)")
            let json = try JSON(result.output)
            #expect(json.keys == ["count", "total", "models"])
            #expect(json["count"].integer == found.count)
            #expect(json["models"].array.map { "\($0["name"].string ?? "")/\($0["version"].string ?? "")" } == found)
            for model in json["models"].array { #expect(model.keys == Self.summary) }
        }
    }

    @Test(arguments: ["list", "list -o json", "export", "show m", "versions m", "delete m/0.0.1"])
    func `commands that read make no registry`(line: String) async throws {
        try await TemporaryFolder.with { folder in
            let result = try await ModelsFixture.run(line, in: folder)
            let isQuestion = line.hasPrefix("list") || line == "export"
            #expect(result.status == (isQuestion ? 0 : 1))
            #expect(result.errors.contains("there is no registry 'models.sqlite'"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
        }
    }

    @Test func `without --registry the user's own is used`() async throws {
        try await TemporaryFolder.with { folder in
            let state = ["XDG_STATE_HOME": folder.url.appendingPathComponent("state").path]
            let restored = try await Program.run(
                ["models", "restore", "-"], input: ModelsFixture.lines, environment: state)
            #expect(restored.status == 0, "\(restored.errors)")
            let file = folder.url.appendingPathComponent("state/runtimectl/models.sqlite")
            #expect(FileManager.default.fileExists(atPath: file.path))
            let list = try await Program.run(["models", "list", "-o", "json"], environment: state)
            #expect(try JSON(list.output)["total"].integer == 5)
            let homeless = try await Program.run(["models", "list"], environment: ["HOME": ""])
            #expect(homeless.status == 2)
            #expect(homeless.errors.contains("name it with --registry"))
        }
    }

    @Test func `an export restores to the same, byte for byte`() async throws {
        try await ModelsFixture.with { folder in
            let export = try await ModelsFixture.run("export", in: folder)
            #expect(export.status == 0 && export.errors.isEmpty)
            #expect(try JSON.lines(export.output).count == 5)
            let copy = try await Program.run(
                ["models", "restore", "-", "--registry", "copy.sqlite"], input: export.output, in: folder.url)
            #expect(copy.output == "recorded 5 models\n", "\(copy.errors)")
            let again = try await Program.run(["models", "export", "--registry", "copy.sqlite"], in: folder.url)
            #expect(again.output == export.output)
        }
    }

    @Test func `an export may be cut off by its reader`() async throws {
        try await ModelsFixture.with { folder in
            let lines = (0..<2000).map { number in
                #"{"name":"many-\#(number)","engine":"E","image":"i","source":"obs","status":"published"}"#
            }
            let filled = try await ModelsFixture.run("restore -", input: lines.joined(separator: "\n"), in: folder)
            #expect(filled.status == 0, "\(filled.errors)")
            let cut = try await Program.shell(
                "$R models export --registry models.sqlite | head -1 | wc -l; echo ${PIPESTATUS[0]}", in: folder.url)
            #expect(cut.output == "1\n4\n")
            #expect(cut.errors == "")
        }
    }

    @Test(arguments: ["restore big", "restore - < big", "restore <(cat big)"])
    func `what is restored is never in memory as a whole`(line: String) async throws {
        try await TemporaryFolder.with { folder in
            let filler = String(repeating: "x", count: 100_000)
            let record =
                #"{"name":"m","engine":"E","image":"i","source":"obs","status":"published","description":"\#(filler)"}"#
            _ = try folder.file("big", holding: String(repeating: record + "\n", count: 100))
            // 10 MB of records in 8 MiB
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            let result = try await Program.shell(
                "ulimit -d 8192; $R models \(words[0]) --registry m.sqlite \(words[1])", in: folder.url)
            #expect(result.output == "recorded 100 models\n", "\(result.errors)")
        }
    }

    @Test func `a file that cannot be recorded to its end is not recorded at all`() async throws {
        try await ModelsFixture.with { folder in
            let new = #"{"name":"new","engine":"E","image":"i","source":"obs","status":"published"}"#
            let taken = new.replacing("{", with: #"{"version":"0.0.1","#)
            let result = try await ModelsFixture.run("restore -", input: "\(new)\n\(new)\n\(taken)\n", in: folder)
            #expect(result.status == 1 && result.errors.contains("model 'new/0.0.1' exists already"))
            #expect(try JSON(try await ModelsFixture.run("list -o json", in: folder).output)["total"].integer == 5)
        }
    }

    @Test func `every line that is refused is told, and a refused file makes no registry`() async throws {
        try await TemporaryFolder.with { folder in
            let new = #"{"name":"new","version":"0.0.1","engine":"E","image":"i","source":"obs","status":"published"}"#
            let other = new.replacing("new", with: "other").replacing("{", with: #"{"id":"a","#)
            let same = other.replacing("0.0.1", with: "0.0.2")
            _ = try folder.file("lines.jsonl", holding: [new, other, new, "", same, new].joined(separator: "\n"))
            let result = try await ModelsFixture.run("restore lines.jsonl -o json", in: folder)
            #expect(result.status == 1)
            let error = try JSON(result.output)["error"]
            #expect(error["code"].string == "model-exists")
            #expect(error["details"].array.compactMap { $0["line"].integer } == [3, 5, 6])
            #expect(result.errors.contains("lines.jsonl:5: the id 'a' belongs to another record"), "\(result.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["lines.jsonl"])
        }
    }

    @Test(arguments: [
        (#""image":"not an image!""#, "/image: "), (#""image":"i","labels":["a","b c"]"#, "/labels/1: "),
        (#""image":"""#, "the image of model 'm' is empty"),
        (#""image":"i","name":"e\u0301""#, "holds a combining character"),
    ])
    func `what no import records is not restored either`(fields: String, says: String) async throws {
        try await TemporaryFolder.with { folder in
            let record = #"{"engine":"E","source":"obs","status":"published",\#(fields)}"#
            let line =
                fields.contains("name") ? record : record.replacing("{\"engine", with: "{\"name\":\"m\",\"engine")
            let result = try await ModelsFixture.run("restore -", input: line, in: folder)
            #expect(result.status == 3 && result.errors.contains(says), "\(result.errors)")
        }
    }

    @Test func `a subscribed model is restored as it was recorded`() async throws {
        try await TemporaryFolder.with { folder in
            let line =
                #"{"name":"m","engine":"Custom","image":"subscription s, version 1","source":"gallery","status":"published"}"#
            let result = try await ModelsFixture.run("restore -", input: line, in: folder)
            #expect(result.status == 0, "\(result.errors)")
        }
    }

    @Test func `restore gives what a line leaves out`() async throws {
        try await ModelsFixture.with { folder in
            let line = #"{"name":"fraud-score","engine":"E","image":"i","source":"obs","status":"published"}"#
            let result = try await ModelsFixture.run(
                "restore - -o json", input: "\n\(line)\n \t\r\n\(line)\n", in: folder)
            let models = try JSON(result.output)["models"].array
            #expect(models.compactMap { $0["version"].string } == ["0.0.11", "0.0.12"])
            #expect(Set(models.compactMap { $0["id"].string }).count == 2)
            for model in models { #expect(model["createdAt"].string?.hasSuffix("Z") == true) }
        }
    }

    @Test func `a status is changed, and nothing else`() async throws {
        try await ModelsFixture.with { folder in
            let before = try await ModelsFixture.run("export", in: folder).output
            #expect(try await ModelsFixture.run("status fraud-score/0.0.10 published", in: folder).status == 0)
            let after = try await ModelsFixture.run("export", in: folder).output
            #expect(after == before.replacing("building", with: "published") && after != before)
        }
    }

    static let broken: [(lines: String, says: [String])] = [
        ("nonsense", ["lines.jsonl:1:1: "]),
        (#"{"name":"m"}"#, ["lines.jsonl:1:", "missing key 'engine'"]),
        ("[]\n{}\n", ["lines.jsonl:1:1: expected an object", "lines.jsonl:2:1: missing key 'name'"]),
        (String(repeating: "x\n", count: 100), ["lines.jsonl:20:1: "]),
    ]

    @Test(arguments: broken)
    func `lines that are no records are told, and nothing is recorded`(lines: String, says: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let good = #"{"name":"m","engine":"E","image":"i","source":"obs","status":"published"}"#
            _ = try folder.file("lines.jsonl", holding: lines + "\n" + good)
            let result = try await ModelsFixture.run("restore lines.jsonl", in: folder)
            #expect(result.status == 3)
            for text in says { #expect(result.errors.contains(text), "\(result.errors)") }
            #expect(result.errors.split(separator: "\n").count <= 25)
            #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("models.sqlite").path))
        }
    }

    static let refused: [(line: String, status: Int32, says: String)] = [
        ("show", 2, "NAME[/VERSION]"), ("show fraud-score/1", 2, "did you mean 'fraud-score/1.0.0'?"),
        ("show /0.0.1", 2, "the name is empty"),
        ("delete fraud-score/0.0.3", 1, "its newest are '0.0.10', '0.0.9', '0.0.2'"),
        ("delete fraud-scor/0.0.2", 1, "did you mean 'fraud-score'?"),
        ("status fraud-score published", 2, "such as the newest, 'fraud-score/0.0.10'"),
        ("status fraud-score/0.0.3 published", 1, "its newest are '0.0.10', '0.0.9', '0.0.2'"),
        ("status fraud-score/0.0.2 publishd", 2, "did you mean 'published'?"),
        ("status fraud-score/0.0.2", 2, "STATUS"),
        ("versions fraud-*", 1, "no model is named 'fraud-*'"),
        ("list --status publishd", 2, "did you mean 'published'?"), ("list --sort size", 2, "--sort"),
        ("list --limit 0", 2, "--limit"), ("list --offset -1", 2, "--offset"),
        ("restore gone", 4, "cannot read 'gone'"),
        ("lst", 2, "did you mean 'list'?"),
    ]

    @Test(arguments: refused)
    func `what is wrong with the command line or its words`(line: String, status: Int32, says: String) async throws {
        try await ModelsFixture.with { folder in
            let result = try await ModelsFixture.run(line, in: folder)
            #expect(result.status == status, "\(result.errors)")
            #expect(result.errors.contains(says), "\(result.errors)")
            let total = try JSON(try await ModelsFixture.run("list -o json", in: folder).output)["total"].integer
            #expect(total == 5)
        }
    }

    static let places: [(path: String, status: Int32, code: String)] = [
        ("/", 3, "registry-invalid"), ("lines", 3, "registry-invalid"), ("/dev/null", 3, "registry-invalid"),
        ("lines/below", 4, "registry-unreadable"), ("no/such/models.sqlite", 4, "registry-unreadable"),
        ("/proc/models.sqlite", 4, "registry-unreadable"),
    ]

    @Test(arguments: places)
    func `places where no registry can be`(path: String, status: Int32, code: String) async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("lines", holding: ModelsFixture.lines)
            let result = try await Program.run(
                ["models", "restore", "lines", "-o", "json", "--registry", path], in: folder.url)
            #expect(result.status == status, "\(result.errors)")
            #expect(try JSON(result.output)["error"]["code"].string == code)
            #expect(result.errors.contains("; "), "\(result.errors)")
        }
    }
}
