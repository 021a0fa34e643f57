import Foundation
import TestSupport

/// A model package, a registry and a plan in a folder of their own, and the program run in it.
struct ImportFixture {
    let folder: TemporaryFolder

    static func with<Value>(_ body: (ImportFixture) async throws -> Value) async throws -> Value {
        try await TemporaryFolder.with { folder in
            let model = folder.url.appendingPathComponent("good/model")
            try FileManager.default.createDirectory(
                at: model.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: InspectCommandTests.models.appendingPathComponent("tf_savedmodel"), to: model)
            for name in ["variables.index", "variables.data-00000-of-00001"] {
                _ = try folder.file("good/model/variables/\(name)", holding: "x")
            }
            _ = try folder.file("good/model/config.json", holding: configuration)
            _ = try folder.file("good/model/customize_service.py", holding: service)
            return try await body(ImportFixture(folder: folder))
        }
    }

    /// A registration document of one step: its model's files lie in OBS.
    /// - Parameter outputs: the value of `outputs`, which begins on the third line.
    static func step(outputs: String) -> String {
        """
        {"schemaVersion": 1, "ModelStep": {"name": "s",
         "inputs": {"name": "i", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}},
         "outputs": \(outputs)}}
        """
    }

    static let configuration = """
        {
          "model_algorithm": "image_classification",
          "model_type": "TensorFlow",
          "dependencies": [
            {"installer": "pip", "packages": [
              {"package_name": "Pillow", "package_version": "5.0.0", "restraint": "ATLEAST"}]}
          ]
        }
        """
    static let service = """
        from model_service.tfserving_model_service import TfServingBaseService


        class Service(TfServingBaseService):
            pass

        """

    /// `import` with the built-in catalog, the registry of this folder, and the day of all tests.
    func run(_ line: String, format: String? = nil) async throws -> RunResult {
        let words = ["import"] + line.split(separator: " ").map(String.init) + Program.day
        return try await command(words + (format.map { ["-o", $0] } ?? []))
    }

    func command(_ words: [String]) async throws -> RunResult {
        try await Program.run(words, environment: environment, in: folder.url)
    }

    var environment: [String: String] {
        [
            "XDG_STATE_HOME": folder.url.path + "/state",
            "RUNTIMECTL_CATALOG": Program.project.appendingPathComponent("catalog/modelarts").path,
        ]
    }

    var registry: String { folder.url.path + "/state/runtimectl/models.sqlite" }

    /// The versions of a name that are recorded.
    func versions(of name: String) async throws -> [String] {
        let result = try await command(["models", "list", "-o", "json"])
        return try JSON(result.output)["models"].array.filter { $0["name"].string == name }
            .compactMap { $0["version"].string }
    }
}
