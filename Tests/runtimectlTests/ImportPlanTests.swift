import Foundation
import TestSupport
import Testing

/// What a plan holds, whatever a package says.
@Suite("the plan of runtimectl import") struct ImportPlanTests {
    private static func configuration(_ packages: String) -> String {
        """
        {"model_algorithm": "image_classification", "model_type": "TensorFlow",
         "dependencies": [{"installer": "pip", "packages": [\(packages)]}]}
        """
    }

    @Test(
        "nothing of a package becomes an option, an address or another line of the build",
        arguments: [
            (#"{"package_name": "numpy\n--index-url http://evil.example/"}"#, "config-package-name"),
            (#"{"package_name": "-ihttp://evil.example/simple"}"#, "config-package-name"),
            (#"{"package_name": "git+https://evil.example/x"}"#, "config-package-name"),
            (
                #"{"package_name": "pillow", "package_version": "1.0\nevilpkg", "restraint": "ATLEAST"}"#,
                "config-package-version"
            ),
        ])
    func hostile(package: String, code: String) async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file("good/model/config.json", holding: Self.configuration(package))
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "create_model": {"model_name": "m", "model_version": "1.0.0",
                     "model_type": "TensorFlow", "source_location": "/bucket/model/",
                     "dependencies": [{"installer": "pip", "packages": [\(package)]}]}}
                    """)
            for line in ["good --name m --plan plan", "-f r.json --plan plan"] {
                let result = try await fixture.run(line, format: "json")
                let findings = try JSON(result.output)["findings"].array
                let errors = findings.filter { $0["severity"].string == "error" }.compactMap { $0["code"].string }
                #expect(result.status == 1 && errors == [code], "\(result.output)")
                #expect(!FileManager.default.fileExists(atPath: fixture.folder.url.path + "/plan"))
                #expect(!result.output.contains("\n--index-url") && !result.output.contains("\nevilpkg"))
            }
        }
    }
}
