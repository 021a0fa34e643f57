import EngineKit
import ModelImport
import RuntimeCatalog
import Testing

/// The rules of `config.json` outside of its interfaces, each kept and broken.
struct ConfigurationRuleTests {
    @Test(arguments: [
        // nothing wrong, and what must be there
        (ConfigurationFixtures.configuration(), []),
        (ConfigurationFixtures.configuration(type: "Image"), []),
        ("{}", ["config-missing-key error", "config-missing-key error"]),
        ("[]", ["config-wrong-type error"]),
        ("3", ["config-wrong-type error"]),
        ("{\"model_type\": \"PyTorch\"}", ["config-missing-key error"]),
        ("{\"model_type\": null, \"model_algorithm\": \"a\"}", ["config-null-value error"]),
        ("{\"model_type\": \"PyTorch\", \"model_algorithm\": null}", ["config-null-value error"]),
        (
            ConfigurationFixtures.configuration("\"dependencies\": [{\"installer\": null, \"packages\": null}]"),
            ["config-null-value error", "config-null-value error"]
        ),
        (ConfigurationFixtures.configuration("\"runtime\": null"), ["config-null-value warning"]),
        // model_algorithm
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"brake disc classification\""), []),
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"\(String(repeating: "a", count: 36))\""), []),
        (
            ConfigurationFixtures.configuration("\"model_algorithm\": \"\(String(repeating: "a", count: 37))\""),
            ["config-algorithm-name error"]
        ),
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"3d\""), ["config-algorithm-name error"]),
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"a&b\""), ["config-algorithm-name error"]),
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"a\\\\b\""), ["config-algorithm-name error"]),
        // editions differ about Chinese letters
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"a图\""), ["config-algorithm-name warning"]),
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"图像\""), ["config-algorithm-name warning"]),
        (ConfigurationFixtures.configuration("\"model_algorithm\": \"  \""), ["config-empty-value error"]),
        (ConfigurationFixtures.configuration("\"model_algorithm\": 7"), ["config-wrong-type error"]),
        // model_type
        (ConfigurationFixtures.configuration(type: "tensorflow"), ["config-model-type-spelling warning"]),
        (ConfigurationFixtures.configuration(type: "Pyspark"), ["config-model-type-spelling warning"]),
        (
            ConfigurationFixtures.configuration(
                type: "image", "\"swr_location\": \"swr.example.com/a/b:1\"",
                "\"health\": {\"url\": \"/\", \"timeout_seconds\": \"5\"}"),
            ["config-model-type-spelling warning"]
        ),
        (ConfigurationFixtures.configuration(type: "Tensorflwo"), ["config-unknown-model-type error"]),
        // runtime
        (ConfigurationFixtures.configuration("\"runtime\": \"python3.6\""), []),
        (ConfigurationFixtures.configuration("\"runtime\": \"\""), ["config-empty-value warning"]),
        (ConfigurationFixtures.configuration("\"runtime\": 3.6"), ["config-wrong-type error"]),
        (ConfigurationFixtures.configuration(type: "Image", "\"runtime\": \"python3.6\""), []),
        // swr_location
        (
            ConfigurationFixtures.configuration("\"swr_location\": \"swr.example.com/a/b:1\""),
            ["config-swr-location-unused error"]
        ),
        (
            ConfigurationFixtures.configuration(type: "Image", "\"swr_location\": \"a b\""),
            ["config-swr-location-malformed error"]
        ),
        (
            ConfigurationFixtures.configuration(type: "Image", "\"swr_location\": null"),
            ["config-swr-location-missing error", "config-null-value warning"]
        ),
        // metrics
        (ConfigurationFixtures.configuration("\"metrics\": {\"f1\": 1, \"recall\": 0.5}"), []),
        (ConfigurationFixtures.configuration("\"metrics\": {\"f1\": \"0.5\"}"), ["config-quoted-number error"]),
        (ConfigurationFixtures.configuration("\"metrics\": {\"f1\": \"high\"}"), ["config-wrong-type error"]),
        (ConfigurationFixtures.configuration("\"metrics\": {\"F1\": 0.5}"), ["config-misspelled-key warning"]),
        (ConfigurationFixtures.configuration("\"metrics\": {\"loss\": 0.5}"), ["config-unknown-key warning"]),
        (ConfigurationFixtures.configuration("\"metrics\": [0.5]"), ["config-wrong-type error"]),
        // keys
        (ConfigurationFixtures.configuration("\"modle_type\": \"a\""), ["config-unknown-key warning"]),
        (
            ConfigurationFixtures.configuration("\"Runtime\": \"python3.6\""), ["config-misspelled-key warning"]
        ),
        (
            ConfigurationFixtures.configuration("\"execution_code\": \"\"", "\"downloadable_flag\": true"), []
        ),
    ])
    func `each rule is kept and broken`(_ text: String, _ expected: [String]) {
        #expect(ConfigurationFixtures.read(text).findings.summary == expected)
    }

    @Test(arguments: [
        // health
        ("{\"url\": \"/health\", \"timeout_seconds\": \"5\", \"protocol\": \"HTTP\"}", []),
        ("{\"url\": \"/health\", \"timeout_seconds\": 5, \"initial_delay_seconds\": 0}", []),
        ("{\"check_method\": \"EXEC\", \"command\": \"true\", \"timeout_seconds\": 5}", []),
        ("{\"check_method\": \"EXEC\", \"timeout_seconds\": 5}", ["config-missing-key error"]),
        ("{\"check_method\": \"TCP\", \"url\": \"/\", \"timeout_seconds\": 5}", ["config-health-check-method error"]),
        ("{\"timeout_seconds\": \"5\"}", ["config-missing-key error"]),
        ("{\"url\": \"/health\"}", ["config-health-timeout warning"]),
        ("{\"url\": \"health\", \"timeout_seconds\": \"5\"}", ["config-health-path error"]),
        (
            "{\"url\": \"/health\", \"timeout_seconds\": \"5\", \"protocol\": \"https\"}",
            ["config-health-protocol error"]
        ),
        ("{\"url\": \"/health\", \"timeout_seconds\": \"5s\"}", ["config-wrong-type error"]),
        ("{\"url\": \"/health\", \"timeout_seconds\": \"\"}", ["config-wrong-type error"]),
        ("{\"url\": \"/health\", \"timeout_seconds\": 2147483648}", ["config-out-of-range error"]),
        (
            "{\"url\": \"/health\", \"timeout_seconds\": 5, \"period_seconds\": 0, \"failure_threshold\": 0}",
            ["config-out-of-range error", "config-out-of-range error"]
        ),
        ("\"/health\"", ["config-wrong-type error"]),
    ])
    func `health is checked`(_ health: String, _ expected: [String]) {
        let text = ConfigurationFixtures.configuration(type: "Image", "\"health\": \(health)")
        #expect(ConfigurationFixtures.read(text).findings.summary == expected)
    }

    @Test func `what is known about the import decides`() {
        let bare =
            "{\"model_type\": \"Image\", \"model_algorithm\": \"a\", \"health\": {\"url\": \"/\", "
            + "\"timeout_seconds\": \"5\"}}"
        let located = ConfigurationFixtures.configuration(type: "Image")
        func codes(_ text: String, _ source: ImportSource?) -> [String] {
            ConfigurationFixtures.read(text, ConfigurationFixtures.context(source: source)).findings
                .map { "\($0.code) \($0.severity)" }
        }
        #expect(codes(bare, .obs) == ["config-swr-location-missing error"])
        #expect(codes(bare, .container) == [])
        #expect(codes(bare, nil) == ["config-swr-location-missing note"])
        #expect(codes(located, .container) == ["config-swr-location-unused warning"])
        #expect(codes(located, .obs) == [])
    }

    @Test func `rules of the import are left to the catalog`() {
        let text =
            "{\"model_type\": \"Image\", \"model_algorithm\": \"a\", \"runtime\": \"python3.6\", "
            + "\"swr_location\": \"swr.example.com/a/b:1\", \"dependencies\": [{\"installer\": \"pip\", "
            + "\"packages\": [{\"package_name\": \"a\"}]}]}"
        let context = ConfigurationFixtures.context(source: .obs, deployments: [.batch])
        #expect(ConfigurationFixtures.read(text, context).findings == [])
    }

    @Test func `nothing known about engines means nothing said about them`() {
        let text = "{\"model_type\": \"Whatever\", \"model_algorithm\": \"a\"}"
        #expect(ConfigurationFixtures.read(text, ConfigurationContext()).findings == [])
    }

    @Test func `one edition alone is strict about what it says`() throws {
        let oldest = try #require(ConfigurationRules.Edition.all.first { $0.id == "hwcloud-zh-2019-12" })
        let rules = ConfigurationRules(editions: [oldest])
        let text = ConfigurationFixtures.configuration("\"model_algorithm\": \"3 图 & more\"")
        let findings = ConfigurationFixtures.read(text, ConfigurationFixtures.context(), rules).findings
        #expect(findings.summary == ["config-missing-key error"])
        #expect(findings.first?.message == "missing key 'apis', which must be there")
    }

    @Test func `an edition that refuses is named`() {
        let text = ConfigurationFixtures.configuration("\"model_algorithm\": \"图像\"")
        let finding = ConfigurationFixtures.read(text).findings.first { $0.severity == .warning }
        #expect(
            finding?.message
                == "'model_algorithm' '图像' holds Chinese characters in edition "
                + "'hwcloud-en-2024-10' of the platform")
    }

    @Test func `codes are words that scripts can rely on`() {
        let codes = ConfigurationCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.allSatisfy { $0.hasPrefix("config-") && $0.allSatisfy { $0.isLowercase || "-12368".contains($0) } })
    }
}
