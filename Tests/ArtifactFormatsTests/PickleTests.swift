import ArtifactFormats
import Testing

@Suite("Pickles")
struct PickleTests {
    static let key: Set<String> = ["_sklearn_version"]

    @Test(
        "a version is found by its key, also behind raw arrays",
        arguments: [
            ("pickle4.m", 4, 0, "sklearn.linear_model._logistic.LogisticRegression"),
            ("pickle2.m", 2, 0, "sklearn.linear_model._logistic.LogisticRegression"),
            ("joblib.m", 4, 10, "sklearn.pipeline.Pipeline"),
            ("joblib_py37.m", 3, 12, "sklearn.ensemble._gb.GradientBoostingClassifier"),
            ("joblib_forest.pkl", 4, 11, "sklearn.ensemble._forest.RandomForestClassifier"),
        ] as [(String, UInt8, Int, String)])
    func versions(file: String, stated: UInt8, arrays: Int, top: String) throws {
        let source = try Fixture.source(file)
        let facts = Pickle.scan(source, keys: Self.key)
        #expect(facts.failure == nil)
        #expect(facts.consumed == source.count)
        #expect(facts.statedProtocol == stated)
        let version = facts.value(for: "_sklearn_version")?.text
        #expect(version == (file == "joblib_py37.m" ? "1.0.2" : "1.3.2"))
        let first = facts.imports.first {
            !["copy_reg", "builtins", "__builtin__", "copyreg"].contains($0.name.module)
        }
        #expect(first?.name.description == top)
        #expect(facts.entries.contains { $0.owner?.description == top })
        #expect((facts.embeddedArrays > 0) == (arrays > 0))
        #expect(!facts.hasByteStrings && facts.indirectCalls == 0)
    }

    @Test("every protocol gives the same values", arguments: 0...5)
    func protocols(number: Int) throws {
        let source = try Fixture.source("protocol\(number).pkl")
        let keys: Set<String> = ["_format_version", "big", "neg", "raw", "flag", "nothing", "array", "long"]
        let facts = Pickle.scan(source, keys: keys)
        #expect(facts.failure == nil && facts.consumed == source.count)
        #expect(facts.statedProtocol == (number >= 2 ? UInt8(number) : nil))
        #expect(facts.value(for: "_format_version")?.text == "1.2.3")
        #expect(facts.value(for: "neg")?.integer == -5)
        #expect(facts.value(for: "long")?.text == String(repeating: "x", count: 300))
        #expect(try facts.value(for: "raw")?.embeddedBytes()?.all() == [0, 0xFF, 0x80, 0x61, 0x62, 0x63])
        #expect(try facts.value(for: "array")?.embeddedBytes()?.all() == [0xC3, 0, 0xFF, 0xC3, 0, 0xFF, 0xC3, 0, 0xFF])
        guard case .boolean(true)? = facts.value(for: "flag"), case PickleValue.none? = facts.value(for: "nothing")
        else {
            Issue.record("flag or nothing are something else")
            return
        }
        #expect(
            facts.imports.contains {
                $0.name == PickleName(module: "collections", name: "OrderedDict") && $0.calls == 1
            })
    }

    @Test("arrays of every element type are skipped", arguments: ["joblib_arrays.pkl", "joblib_arrays2.pkl"])
    func arrays(file: String) throws {
        let source = try Fixture.source(file)
        let facts = Pickle.scan(source, keys: ["_format_version"])
        #expect(facts.failure == nil && facts.consumed == source.count)
        #expect(facts.embeddedArrays == 8)
        #expect(facts.value(for: "_format_version")?.text == "4.5.6")
    }

    @Test(
        "compressed files hold the same pickle",
        arguments: ["joblib_arrays.xz", "joblib_arrays.lzma", "joblib_arrays.bz2"])
    func compressed(file: String) throws {
        let source = try Fixture.source(file)
        let compression = try #require(try Compression(detecting: source))
        let facts = Pickle.scan(ByteSource(try compression.decompress(source).bytes), keys: ["_format_version"])
        #expect(facts.failure == nil && facts.embeddedArrays == 8)
        #expect(facts.value(for: "_format_version")?.text == "4.5.6")
    }

    @Test("bytes within a pickle are read in place", arguments: ["booster_pickle.m", "booster_joblib.m"])
    func embeddedBytes(file: String) throws {
        let facts = Pickle.scan(try Fixture.source(file), keys: ["handle"])
        #expect(facts.failure == nil)
        let handle = try #require(try facts.value(for: "handle")?.embeddedBytes())
        let version = try UBJSON.value(at: ["Model", "version"], in: handle)
        #expect(version == .array([.integer(1), .integer(7), .integer(6)]))
    }

    @Test("pickles in a row, with persistent ids")
    func sequence() throws {
        let all = Pickle.scanSequence(try Fixture.source("legacy.pth"), count: 5)
        #expect(all.count == 5 && all.allSatisfy { $0.failure == nil })
        guard case .largeInteger(let magic)? = all.first?.result else {
            Issue.record("the first is no long integer")
            return
        }
        #expect(magic == [0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19])
        #expect(all[1].result.integer == 1001)
        #expect(all[3].persistentIDCount == all[3].persistentIDs.count && all[3].persistentIDCount > 0)
        guard case .tuple(let id)? = all[3].persistentIDs.first, case .imported(let storage) = id[1] else {
            Issue.record("no tuple with a class")
            return
        }
        #expect(id[0].text == "storage" && storage.description == "torch.FloatStorage")
    }

    static let hidden: [(String, [UInt8])] = [
        ("global", Array("cos\nsystem\n(S'id'\ntR.".utf8)),
        ("inst", Array("(S'id'\nios\nsystem\n.".utf8)),
        ("obj", Array("(cos\nsystem\nS'id'\no.".utf8)),
        ("escapes in strings", Array("S'o\\x73'\nS'\\163ystem'\n".utf8) + [0x93, 0x2E]),
        ("escapes in unicode", Array("Vo\\u0073\nVs\\U00000079stem\n".utf8) + [0x93, 0x2E]),
        (
            "through the memo",
            [0x80, 4, 0x8C, 6] + Array("system".utf8) + [0x94, 0x30, 0x8C, 2, 0x6F, 0x73, 0x68, 0, 0x93, 0x2E]
        ),
        (
            "in long forms",
            [0x80, 4] + [0x8D] + little(UInt64(2)) + [0x6F, 0x73, 0x58] + little(UInt32(6)) + Array("system".utf8) + [
                0x93, 0x2E,
            ]
        ),
        ("behind a decoy", Array("ccollections\nOrderedDict\n0cos\nsystem\n.".utf8)),
    ]

    @Test("imports are seen however they are spelled", arguments: hidden)
    func imports(name: String, bytes: [UInt8]) {
        let facts = Pickle.scan(ByteSource(bytes))
        #expect(facts.failure == nil)
        #expect(facts.imports.contains { $0.name == PickleName(module: "os", name: "system") })
    }

    @Test("an import in place of an array's bytes is seen by who asks for it")
    func hiddenInArray() {
        let wrapper =
            "cjoblib.numpy_pickle\nNumpyArrayWrapper\n)R}(S'shape'\n(I12\ntS'dtype'\ncnumpy\ndtype\n(S'u1'\ntRub"
        let source = ByteSource(Array("\(wrapper)cos\nsystem\n0.".utf8))
        let name = PickleName(module: "os", name: "system")
        let skipped = Pickle.scan(source)
        #expect(skipped.failure == nil && skipped.embeddedArrays == 1 && !skipped.imports.contains { $0.name == name })
        let walked = Pickle.scan(source, skippingArrays: false)
        #expect(walked.embeddedArrays == 0 && walked.imports.contains { $0.name == name })
    }

    @Test("calls, indirect calls and extension codes are counted")
    func calls() {
        let facts = Pickle.scan(ByteSource(Array("cbuiltins\ngetattr\n)R)R".utf8) + [0x82, 7, 0x2E]))
        #expect(facts.failure == nil)
        #expect(facts.imports.first?.calls == 1 && facts.indirectCalls == 1 && facts.extensionCodes == [7])
    }

    static let refused: [(String, [UInt8])] = [
        ("empty", []), ("unknown opcode", [0xFF]), ("no STOP", [0x4E]), ("nothing on the stack", [0x2E]),
        ("protocol 6", [0x80, 6, 0x4E, 0x2E]), ("tuple of nothing", [0x85, 0x2E]), ("no mark", [0x74, 0x2E]),
        ("below the mark", [0x4E, 0x28, 0x30, 0x30, 0x30, 0x2E]), ("not remembered", [0x68, 0, 0x2E]),
        ("frame too long", [0x80, 4, 0x95, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x4E, 0x2E]),
        ("text too long", [0x58, 0xFF, 0xFF, 0xFF, 0xFF, 0x2E]),
        ("bytes too long", [0x8E] + [UInt8](repeating: 0xFF, count: 8)),
        ("long too long", [0x8B, 0xFF, 0xFF, 0xFF, 0xFF, 0x2E]), ("key without value", Array("}(S'a'\nu.".utf8)),
        ("import of a computed name", [0x4E, 0x4E, 0x93, 0x2E]), ("memo index", Array("Np-1\n.".utf8)),
        ("memo index too long", Array("Np99999999999999999999\n.".utf8)), ("line without end", Array("cos".utf8)),
        ("wrapper without a shape", Array("cjoblib.numpy_pickle\nNumpyArrayWrapper\n)R}b.".utf8)),
        (
            "array too long",
            Array(
                "cjoblib.numpy_pickle\nNumpyArrayWrapper\n)R}(S'shape'\n(L9223372036854775807L\ntS'dtype'\ncnumpy\ndtype\n(S'f8'\ntRub."
                    .utf8)
        ),
    ]

    @Test("pickles that cannot be are refused", arguments: refused)
    func refusing(name: String, bytes: [UInt8]) {
        let facts = Pickle.scan(ByteSource(bytes), keys: ["a"])
        #expect(facts.failure != nil)
        #expect(facts.consumed <= bytes.count)
    }

    static let limited: [(String, [UInt8])] = [
        ("values on the stack", [UInt8](repeating: 0x4E, count: 60)),
        ("open marks", [UInt8](repeating: 0x28, count: 60)),
        ("remembered values", [0x4E] + repeated(60) { [0x71, UInt8($0)] }),
        ("objects", repeated(60) { _ in [0x29, 0x30] }),
        ("imports", repeated(60) { Array("ca\nb\($0)\n0".utf8) }),
        ("entries with the key 'a'", [0x7D] + repeated(60) { _ in Array("S'a'\nNs".utf8) }),
        ("opcodes", repeated(1001) { _ in [0x4E, 0x30] }),
    ]

    @Test("stack, memo, objects and findings are bounded", arguments: limited)
    func limits(what: String, bytes: [UInt8]) {
        let tight = PickleLimits(opcodes: 1000, stack: 50, memo: 50, objects: 50, findings: 50, textLength: 100)
        guard case .limit(what, _)? = Pickle.scan(ByteSource(bytes), keys: ["a"], limits: tight).failure?.reason else {
            Issue.record("no limit of \(what)")
            return
        }
    }

    static let nested: [(String, [UInt8])] = [
        ("tuples", [0x29] + [UInt8](repeating: 0x85, count: 1 << 19)),
        // An entry whose value is tuples of two times the one before.
        ("doubled tuples", [0x7D] + Array("S'a'\n".utf8) + [0x29] + repeated(1000) { _ in [0x32, 0x86] } + [0x73]),
        // Calls whose arguments are the call before.
        (
            "calls",
            Array("ca\nb\nq".utf8) + [0, 0x30, 0x29, 0x71, 1, 0x30]
                + repeated(100_000) { _ in [0x68, 0, 0x68, 1, 0x52, 0x71, 1, 0x30] } + [0x68, 1]
        ),
        ("marks and lists", [UInt8](repeating: 0x28, count: 1 << 19) + [UInt8](repeating: 0x6C, count: 1 << 19)),
    ]

    @Test("half a million values within each other take neither the stack nor time", arguments: nested)
    func nesting(name: String, bytes: [UInt8]) {
        let facts = Pickle.scan(ByteSource(bytes + [0x2E]), keys: ["a"])
        #expect(facts.failure == nil && facts.consumed == bytes.count + 1)
    }
}

/// What `piece` gives for 0, 1, 2 …, one after the other.
func repeated(_ count: Int, _ piece: (Int) -> [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<count { bytes += piece(index) }
    return bytes
}
