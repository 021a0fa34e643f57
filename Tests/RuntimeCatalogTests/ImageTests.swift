import EngineKit
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Images") struct ImageTests {
    /// A catalog with one runtime, `Mine/tag`, and what is given besides.
    static func catalog(row: String = "", template: String = "hub/{engine}:{runtime}", variables: String = "") throws
        -> Catalog
    {
        try Sample.load(
            """
            { "schemaVersion": 1, "variables": { \(variables) }, "hardware": [{ "id": "cpu" }],
              "engines": [{ "id": "Mine", "imageTemplate": "\(template)" }],
              "runtimes": [{ "engine": "Mine", "name": "tag", "engineVersion": "1", "hardware": ["cpu"]\(row) }] }
            """)
    }

    static func image(_ catalog: Catalog, _ given: [String: String] = [:]) throws -> String {
        try catalog.image(of: try #require(catalog.runtimes.first), variables: given).description
    }

    static let registry = """
        "region": { "default": "eu-de" },
        "registry": { "default": "swr.{region}.example.com", "byRegion": { "cn-4": "cn4.example.com:5000", "cn-5": "{mirror}" } },
        "mirror": { "default": "mirror.{region}.example.com" }
        """

    @Test(
        "variables are filled in: given ones win, then the region's, then the default",
        arguments: [
            ([:], "swr.eu-de.example.com/mine:tag"),
            (["region": "eu-nl"], "swr.eu-nl.example.com/mine:tag"),
            (["region": "cn-4"], "cn4.example.com:5000/mine:tag"),
            (["region": "cn-5"], "mirror.cn-5.example.com/mine:tag"),
            (["registry": "localhost:5000"], "localhost:5000/mine:tag"),
            (["registry": "localhost", "region": "cn-4"], "localhost/mine:tag"),
            (["region": "cn-5", "mirror": "m.local"], "m.local/mine:tag"),
            // the runtime at hand is no variable of the request's
            (["runtime": "other", "engine": "other"], "swr.eu-de.example.com/mine:tag"),
        ] as [([String: String], String)])
    func variables(_ given: [String: String], _ expected: String) throws {
        let catalog = try Self.catalog(template: "{registry}/{engine}:{runtime}", variables: Self.registry)
        #expect(try Self.image(catalog, given) == expected)
    }

    @Test("the region by default chooses among the values by region")
    func defaultRegion() throws {
        let catalog = try Self.catalog(
            template: "{registry}/{engine}:{runtime}",
            variables:
                #""region": { "default": "{home}" }, "home": { "default": "cn-4" }, "registry": { "byRegion": { "cn-4": "cn4.example.com" } }"#
        )
        #expect(try Self.image(catalog) == "cn4.example.com/mine:tag")
    }

    @Test("a row's own image wins over the engine's template")
    func own() throws {
        let catalog = try Self.catalog(row: #", "image": "other/{engine}_1:{runtime}-x""#)
        #expect(try Self.image(catalog) == "other/mine_1:tag-x")
    }

    @Test(
        "an engine's id becomes a path component",
        arguments: [
            ("Spark_MLlib", "spark_mllib"), ("XGBoost-Sklearn", "xgboost-sklearn"), ("C++.NET", "c-net"), ("C++", "c"),
            ("A__b", "a__b"), ("A___b", "a-b"),
            ("A--b", "a--b"), ("a.b_c-d", "a.b_c-d"),
            ("TensorFlow", "tensorflow"), ("2D", "2d"),
        ])
    func engineComponent(_ id: String, _ component: String) throws {
        let catalog = try Sample.load(
            """
            { "schemaVersion": 1, "hardware": [{ "id": "cpu" }],
              "engines": [{ "id": "\(id)", "imageTemplate": "hub.example.com/{engine}:x" }],
              "runtimes": [{ "engine": "\(id)", "name": "t", "engineVersion": "1", "hardware": ["cpu"] }] }
            """)
        #expect(try Self.image(catalog) == "hub.example.com/\(component):x")
    }

    static let digest = "sha256:" + String(repeating: "ab", count: 32)
    static let otherDigest = "sha256:" + String(repeating: "cd", count: 32)

    @Test("a digest is added, and one that the image has already is not added twice")
    func digests() throws {
        let plain = try Self.catalog(row: ", \"digest\": \"\(Self.digest)\"")
        #expect(try Self.image(plain) == "hub/mine:tag@\(Self.digest)")
        let both = try Self.catalog(row: ", \"digest\": \"\(Self.digest)\", \"image\": \"a/b@\(Self.digest)\"")
        #expect(try Self.image(both) == "a/b@\(Self.digest)")
        let own = try Self.catalog(row: ", \"image\": \"a/b:c@\(Self.digest)\"")
        #expect(try Self.image(own) == "a/b:c@\(Self.digest)")
    }

    @Test(
        "an image that cannot be named says why",
        arguments: [
            ("", "{a}/x:1", #""a": {}"#, [:], "image template '{a}/x:1': nothing gives the variable '{a}' a value"),
            (
                "", "{a}/x:1", #""a": { "byRegion": { "eu": "e" } }"#, ["region": "us"],
                "image template '{a}/x:1': nothing gives the variable '{a}' a value"
            ),
            (
                "", "{a}/x:1", #""a": { "default": "{b}" }, "b": { "default": "{c}" }, "c": {}"#, [:],
                "image template '{c}': nothing gives the variable '{c}' a value"
            ),
            (
                "", "{a}/x:1", #""a": { "default": "{b}" }, "b": { "default": "{a}" }"#, [:],
                "image template '{a}': variables defined through each other: a -> b -> a"
            ),
            (
                "", "{a}/x:1", #""a": { "default": "{a}.org" }"#, [:],
                "image template '{a}.org': variables defined through each other: a -> a"
            ),
            (
                "", "{registry}/x:1", #""region": { "default": "{registry}" }, "registry": { "default": "{region}" }"#,
                [:], "variables defined through each other"
            ),
            (
                "", "{registry}/x:1",
                #""region": { "default": "{registry}" }, "registry": { "byRegion": { "eu": "e" } }"#, [:],
                "variables defined through each other"
            ),
            ("", "hub/A/{engine}:{runtime}", "", [:], "'hub/A/mine:tag' is not an image reference"),
            ("", "hub/{engine}:{runtime}:x", "", [:], "is not an image reference"),
            ("", "{a}/x:1", #""a": {}"#, ["a": "not a host"], "is not an image reference"),
            (
                ", \"digest\": \"\(digest)\", \"image\": \"a/b@\(otherDigest)\"", "x:1", "", [:],
                "its image a/b@\(otherDigest) does not have its digest \(digest)"
            ),
        ] as [(String, String, String, [String: String], String)])
    func faults(_ row: String, _ template: String, _ variables: String, _ given: [String: String], _ reason: String)
        throws
    {
        let catalog = try Self.catalog(row: row, template: template, variables: variables)
        let error = #expect(throws: ImageFault.self) { try Self.image(catalog, given) }
        #expect(error?.runtime == "Mine/tag")
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
        #expect(error?.description == "'Mine/tag' has no usable image: \(error?.reason ?? "")")
    }

    @Test("variables that double each other end with an error, not with the memory")
    func doubling() throws {
        let variables = (0..<60).map { "\"v\($0)\": { \"default\": \"{v\($0 + 1)}{v\($0 + 1)}\" }" }
        let catalog = try Self.catalog(
            template: "{v0}", variables: (variables + [#""v60": { "default": "x" }"#]).joined(separator: ","))
        let error = #expect(throws: ImageFault.self) { try Self.image(catalog) }
        #expect(error?.reason.hasSuffix("filled in, it is longer than 4096 bytes") == true)
    }

    @Test(
        "a template is text and variables",
        arguments: [
            ("a/b:c", []), ("{registry}/{engine}:{runtime}", ["registry", "engine", "runtime"]),
            ("{a}{b1}{c_D}", ["a", "b1", "c_D"]),
            ("", []),
        ] as [(String, [String])])
    func template(_ text: String, _ variables: [String]) throws {
        let template = try ImageTemplate(parsing: text)
        #expect(template.variables == variables)
        #expect(template.description == text)
    }

    @Test(
        "a brace without its partner, or around what is no variable, is refused",
        arguments: [
            ("{", "'{' without '}'"), ("a}", "'}' without '{'"), ("{a}}", "'}' without '{'"), ("{a", "'{' without '}'"),
            ("{}", "'{}' is not a variable"), ("{{a}}", "'{{a}' is not a variable"), ("{A}", "'{A}' is not a variable"),
            ("{1a}", "'{1a}' is not a variable"), ("{a-b}", "'{a-b}' is not a variable"),
            ("{a b}", "'{a b}' is not a variable"),
            ("{é}", "'{é}' is not a variable"),
        ])
    func badTemplate(_ text: String, _ reason: String) {
        let error = #expect(throws: TemplateError.self) { try ImageTemplate(parsing: text) }
        #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
        #expect(error?.description == "image template '\(text)': \(error?.reason ?? "")")
    }
}
