import EngineKit
import ModelImport
import Testing

/// The rules about `dependencies` that need no runtime, each kept and broken.
struct DependencyRuleTests {
    private static func read(_ packages: String, type: String = "TensorFlow")
        -> (configuration: ModelConfiguration?, findings: [PackageFinding])
    {
        ConfigurationFixtures.read(
            ConfigurationFixtures.configuration(
                type: type, "\"dependencies\": [{\"installer\": \"pip\", \"packages\": \(packages)}]"))
    }

    @Test(arguments: [
        ("[{\"package_name\": \"numpy\"}]", []),
        ("[{\"package_name\": \"numpy\", \"package_version\": \"\", \"restraint\": \"\"}]", []),
        ("[{\"package_name\": \"numpy\", \"package_version\": \"1.16.4\", \"restraint\": \"EXACT\"}]", []),
        ("[{\"package_name\": \"numpy\", \"package_version\": \"1.16.4\", \"restraint\": \"ATMOST\"}]", []),
        ("[{\"package_name\": \"uvicorn[standard]\"}]", []),
        ("[{\"package_name\": \"zope.interface\"}]", []),
        ("[{\"package_name\": \"/home/mind/model/a-1.0-py3-none-any.whl\"}]", []),
        ("[{\"package_name\": \"/home/mind/model/a-1.0.tar.gz\"}]", []),
        ("[{\"package_name\": \"torch\", \"package_version\": \"1.8.0+cu101\", \"restraint\": \"EXACT\"}]", []),
        ("[{\"package_name\": \"numpy\", \"restraint\": \"EXACT\"}]", ["config-restraint-unused warning"]),
        ("[{\"package_name\": \"numpy\", \"package_version\": \"1.16.4\"}]", ["config-restraint-missing error"]),
        (
            "[{\"package_name\": \"numpy\", \"package_version\": \"1.16.4\", \"restraint\": \"\"}]",
            ["config-restraint-missing error"]
        ),
        (
            "[{\"package_name\": \"numpy\", \"package_version\": \"1.16.4\", \"restraint\": \">=\"}]",
            ["config-restraint error"]
        ),
        (
            "[{\"package_name\": \"numpy\", \"package_version\": 1.16, \"restraint\": \"EXACT\"}]",
            ["config-wrong-type error", "config-restraint-unused warning"]
        ),
        (
            "[{\"package_name\": \"numpy\", \"package_version\": \"==1.16\", \"restraint\": \"EXACT\"}]",
            ["config-package-version error"]
        ),
        (
            "[{\"package_name\": \"numpy\", \"package_version\": \"newest\", \"restraint\": \"EXACT\"}]",
            ["config-package-version error"]
        ),
        ("[{\"package_name\": \"\"}]", ["config-empty-value error"]),
        ("[{}]", ["config-missing-key error"]),
        ("[{\"package_name\": \"numpy>=1.16\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \"numpy&scipy\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \"num py\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \"a.whl\"}]", ["config-wheel-name error", "config-wheel-path error"]),
        ("[{\"package_name\": \"a-1.0-py3-none-any.whl\"}]", ["config-wheel-path error"]),
        ("[{\"package_name\": \"a-1.0.tar.gz\"}]", ["config-wheel-path error"]),
        ("[{\"package_name\": \"git+https://example.org/a\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \"-ihttp://example.org/a\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \"/tmp/a\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \" numpy\"}]", ["config-package-name error"]),
        ("[{\"package_name\": \"numpy\\n--index-url http://example.org/\"}]", ["config-package-name error"]),
        (
            "[{\"package_name\": \"numpy\", \"package_version\": \"1.0\\nx\", \"restraint\": \"EXACT\"}]",
            ["config-package-version error"]
        ),
        (
            "[{\"package_name\": \"/home/mind/model/a-1.0.tar.gz\", \"package_version\": \"1.0\", \"restraint\": \"EXACT\"}]",
            ["config-package-version error"]
        ),
        ("[{\"package_name\": \"numpy\"}, {\"package_name\": \"NumPy\"}]", ["config-repeated-package warning"]),
        (
            "[{\"package_name\": \"a\"}, {\"package_name\": \"/home/mind/model/A-1.0-py3-none-any.whl\"}]",
            ["config-repeated-package warning"]
        ),
        ("[]", ["config-no-packages warning"]),
        ("\"numpy\"", ["config-wrong-type error"]),
        ("[\"numpy\"]", ["config-wrong-type error"]),
        ("[{\"package-name\": \"numpy\"}]", ["config-misspelled-key warning"]),
    ])
    func `packages are checked`(_ packages: String, _ expected: [String]) {
        #expect(Self.read(packages).findings.summary == expected)
    }

    @Test(arguments: [
        ("[]", []),
        ("[{\"installer\": \"pip\", \"packages\": [{\"package_name\": \"a\"}]}]", []),
        ("[{\"packages\": [{\"package_name\": \"a\"}]}]", ["config-missing-key error"]),
        ("[{\"installer\": \"pip\"}]", ["config-missing-key error"]),
        ("[{\"installer\": \"yum\", \"packages\": [{\"package_name\": \"a\"}]}]", ["config-installer error"]),
        ("[{\"installer\": \"PIP3\", \"packages\": [{\"package_name\": \"a\"}]}]", ["config-installer error"]),
        ("{}", ["config-wrong-type error"]),
    ])
    func `installers are checked`(_ dependencies: String, _ expected: [String]) {
        let text = ConfigurationFixtures.configuration("\"dependencies\": \(dependencies)")
        #expect(ConfigurationFixtures.read(text).findings.summary == expected)
    }

    @Test func `packages keep their order`() {
        let read = ConfigurationFixtures.read(
            ConfigurationFixtures.configuration(
                "\"dependencies\": [{\"installer\": \"pip\", \"packages\": [{\"package_name\": \"c\"}, "
                    + "{\"package_name\": 3}, {\"package_name\": \"a\"}]}, {\"installer\": \"pip\", \"packages\": "
                    + "[{\"package_name\": \"b\"}]}]"))
        let packages = read.configuration?.dependencies.flatMap(\.packages) ?? []
        #expect(packages.map(\.name) == ["c", "a", "b"])
        // one that could not be read does not shift the places of the others
        #expect(
            packages.map { $0.place?.pointer } == [
                "/dependencies/0/packages/0", "/dependencies/0/packages/2", "/dependencies/1/packages/0",
            ])
    }

    @Test func `dependencies without code are noted`() {
        let text = ConfigurationFixtures.configuration(
            "\"dependencies\": [{\"installer\": \"pip\", \"packages\": [{\"package_name\": \"a\"}]}]")
        func codes(_ hasServiceFile: Bool?) -> [String] {
            ConfigurationFixtures.read(text, ConfigurationFixtures.context(hasServiceFile: hasServiceFile)).findings
                .map(\.code)
        }
        #expect(codes(false).contains("config-dependencies-unused"))
        #expect(!codes(true).contains("config-dependencies-unused"))
        #expect(!codes(nil).contains("config-dependencies-unused"))
    }
}
