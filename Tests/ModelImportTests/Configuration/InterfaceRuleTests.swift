import EngineKit
import Jansson
import ModelImport
import RuntimeCatalog
import Testing

/// The rules about `apis`, each kept and broken.
struct InterfaceRuleTests {
    private static func summary(
        _ apis: String, type: String = "TensorFlow", deployments: Set<InstallType> = []
    ) -> [String] {
        let text = ConfigurationFixtures.configuration(type: type, "\"apis\": \(apis)")
        return ConfigurationFixtures.read(text, ConfigurationFixtures.context(deployments: deployments)).findings
            .summary
    }

    @Test(arguments: [
        ("[{}]", []),
        ("[{\"protocol\": \"https\", \"url\": \"/\", \"method\": \"get\"}]", []),
        ("[{\"procotol\": \"HTTP\"}]", ["config-misspelled-key warning"]),
        ("[{\"procotol\": \"http\", \"protocol\": \"http\"}]", ["config-misspelled-key warning"]),
        ("[{\"protocol\": \"grpc\"}]", ["config-api-protocol error"]),
        ("[{\"url\": \"/predict\"}]", ["config-api-path error"]),
        ("[{\"url\": \"\"}]", ["config-empty-value error"]),
        ("[{\"method\": \"PSOT\"}]", ["config-api-method error"]),
        ("[{\"verb\": \"post\"}]", ["config-unknown-key warning"]),
        ("[]", ["config-no-api warning"]),
        ("{}", ["config-wrong-type error"]),
        ("[\"/\"]", ["config-wrong-type error"]),
        ("[{}, {}]", ["config-several-apis error"]),
        ("[{\"request\": {\"Content-type\": \"text/plain\"}}]", ["config-content-type error"]),
        ("[{\"response\": {\"Content-type\": \"text/plain\"}}]", ["config-content-type warning"]),
        ("[{\"request\": {\"Content-type\": \"applicaton/json\"}}]", ["config-misspelled-value warning"]),
        ("[{\"request\": {\"Content-type\": \"Application/JSON\"}}]", []),
        ("[{\"request\": {\"content_type\": \"application/json\"}}]", ["config-misspelled-key warning"]),
        ("[{\"request\": {\"Content-type\": \"\"}}]", ["config-empty-value error"]),
        ("[{\"request\": []}]", ["config-wrong-type error"]),
    ])
    func `an engine serves one interface at the root`(_ apis: String, _ expected: [String]) {
        #expect(Self.summary(apis) == expected)
    }

    @Test(arguments: [
        ("[{\"url\": \"/predict\"}, {\"url\": \"/train\"}, {\"url\": \"/train\", \"method\": \"GET\"}]", []),
        ("[{\"url\": \"/a\"}, {\"url\": \"/a\", \"method\": \"post\"}]", ["config-repeated-api warning"]),
        ("[{\"url\": \"http://host/a\"}]", ["config-api-path error"]),
        ("[{\"response\": {\"Content-type\": \"image/png\"}}]", []),
    ])
    func `an image serves what it likes`(_ apis: String, _ expected: [String]) {
        #expect(Self.summary(apis, type: "Image") == expected)
    }

    @Test(arguments: [
        ("multipart/form-data", ["config-content-type-for-engine error"]), ("application/json", []),
        ("applicaton/json", ["config-misspelled-value warning"]),
    ])
    func `an engine that is restricted speaks nothing else`(_ contentType: String, _ expected: [String]) {
        for key in ["request", "response"] {
            #expect(Self.summary("[{\"\(key)\": {\"Content-type\": \"\(contentType)\"}}]", type: "XGBoost") == expected)
        }
    }

    @Test func `the built-in catalog restricts the engine that the documents name, and no other`() throws {
        let catalog = try BuiltInCatalog.load()
        let restricted = catalog.engines.filter { $0.contentTypes != nil }
        #expect(restricted.map(\.id) == ["XGBoost"])
        #expect(restricted.first?.contentTypes?.types == ["application/json"])
        #expect(restricted.first?.contentTypes?.remarks.source?.contains("machine learning") == true)
    }

    @Test func `batch services need bodies and real-time services do not`() {
        let body = "{\"Content-type\": \"application/json\", \"data\": {}}"
        let whole = "[{\"request\": \(body), \"response\": \(body)}]"
        let partial = "[{\"request\": {\"Content-type\": \"application/json\"}}]"
        #expect(Self.summary(whole, deployments: [.batch]) == [])
        #expect(
            Self.summary(partial, deployments: [.batch])
                == ["config-body-incomplete error", "config-body-incomplete error"])
        #expect(Self.summary(partial, deployments: [.realTime, .edge]) == [])
    }

    /// JSON Schemas: what is odd, and how it is read.
    @Test(arguments: [
        ("{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"file\"}}, \"required\": [\"a\"]}", []),
        ("{}", []), ("true", []),
        ("{\"type\": [\"string\", \"null\"]}", []),
        ("{\"type\": \"list\", \"items\": {}}", ["config-misspelled-value warning"]),
        ("{\"type\": \"String\"}", ["config-misspelled-value warning"]),
        ("{\"type\": \"strnig\"}", ["config-schema-type warning"]),
        ("{\"type\": 3}", ["config-schema-type warning"]),
        ("{\"type\": \"array\"}", ["config-schema-items warning"]),
        ("{\"type\": \"array\", \"item\": []}", ["config-misspelled-key warning"]),
        ("{\"items\": [{\"type\": \"array\"}]}", ["config-schema-items warning"]),
        ("{\"properties\": [\"a\"]}", ["config-schema-properties warning"]),
        ("{\"properties\": {\"a\": \"string\"}}", ["config-schema-type warning"]),
        ("{\"properties\": {\"a\": {}}, \"required\": [\"b\"]}", ["config-schema-required warning"]),
        ("{\"properties\": {\"a\": {\"required\": true}}}", ["config-schema-required warning"]),
        ("\"{\\\"type\\\": \\\"object\\\"}\"", ["config-schema-as-text warning"]),
        ("\"an image\"", ["config-wrong-type error"]),
        ("[]", ["config-wrong-type error"]),
    ])
    func `schemas are checked`(_ schema: String, _ expected: [String]) {
        #expect(Self.summary("[{\"request\": {\"data\": \(schema)}}]") == expected)
    }

    @Test func `a schema is read as it was meant`() throws {
        let text = ConfigurationFixtures.configuration(
            "\"apis\": [{\"request\": {\"data\": {\"type\": \"dict\", \"properties\": {\"a\": {\"type\": \"list\", "
                + "\"item\": [{\"type\": \"int\"}], \"x\": 1}}}}}]")
        let schema = try #require(ConfigurationFixtures.read(text).configuration?.apis.first?.request?.schema)
        #expect(
            schema == [
                "type": "object",
                "properties": ["a": ["type": "array", "items": [["type": "integer"]], "x": 1]],
            ])
    }

    @Test func `what is not given is the platform's default`() throws {
        let read = ConfigurationFixtures.read(ConfigurationFixtures.configuration("\"apis\": [{}]"))
        #expect(read.configuration?.apis == [ModelConfiguration.API()])
        #expect(ModelConfiguration.API().url == "/")
        #expect(ModelConfiguration.API().method == "POST")
    }
}
