import BuiltInPlugins
import EngineKit
import Foundation
import Testing

@Suite("The plugins that come with the program") struct BuiltInPluginsTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../plugins").standardizedFileURL

    /// The folders with a `plugin.json`, by name.
    static func folders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/plugin.json").path)
        }.sorted()
    }

    @Test("all nine are there, and each is the plugin of its folder")
    func all() throws {
        let plugins = try BuiltInPlugins.load()
        #expect(plugins.map(\.manifest.name).sorted() == (try Self.folders()))
        #expect(plugins.count == 9)
    }

    @Test("each engine has the id that catalogs use")
    func ids() throws {
        let ids = try BuiltInPlugins.load().map(\.manifest.id)
        let expected = [
            "TensorFlow", "PyTorch", "MindSpore", "MXNet", "Caffe", "Spark_MLlib", "Scikit_Learn", "XGBoost", "Image",
        ]
        #expect(ids == expected)
    }

    @Test("a manifest in its folder says what the embedded one says", arguments: try folders())
    func embedded(_ name: String) throws {
        let file = Self.folder.appendingPathComponent("\(name)/plugin.json")
        let manifest = try PluginManifest(json: Array(Data(contentsOf: file)), origin: file.path)
        let embedded = try BuiltInPlugins.load().first { $0.manifest.name == name }
        #expect(embedded?.manifest == manifest)
    }

    @Test("no two of them claim one word")
    func registry() throws {
        let registry = try EngineRegistry(BuiltInPlugins.load())
        #expect(registry.plugins.count == 9)
    }

    @Test(
        "an engine is found under the words that people use for it",
        arguments: [
            ("tf", "TensorFlow"), ("TENSORFLOW", "TensorFlow"), ("torch", "PyTorch"), ("Pytorch", "PyTorch"),
            ("ms", "MindSpore"), ("Mindspore", "MindSpore"), ("mxnet", "MXNet"), ("caffe", "Caffe"),
            ("spark", "SparkMLlib"), ("spark-mllib", "SparkMLlib"), ("Scikit Learn", "ScikitLearn"),
            ("sklearn", "ScikitLearn"), ("xgb", "XGBoost"), ("image", "CustomImage"), ("custom image", "CustomImage"),
            ("container", "CustomImage"),
        ])
    func words(_ word: String, _ plugin: String) throws {
        let registry = try EngineRegistry(BuiltInPlugins.load())
        #expect(registry.plugin(for: WordKey(word))?.manifest.name == plugin)
    }

    @Test(
        "what is no framework of theirs is nobody's",
        arguments: [
            "Custom", "XGBoost-Sklearn", "Horovod", "MPI", "Ascend-Powered-Engine", "MindSpore-GPU", "flow", "",
        ])
    func strangers(_ word: String) throws {
        let registry = try EngineRegistry(BuiltInPlugins.load())
        #expect(registry.plugin(for: WordKey(word)) == nil)
    }

    @Test("every rule names its source")
    func sources() throws {
        for plugin in try BuiltInPlugins.load() {
            let rules = plugin.manifest.interpretation
            let sources =
                [rules.unsuffixedHardware?.source, rules.ascendReleaseHardware?.source].compactMap { $0 }
                + rules.acceleratorHardware.map(\.source) + rules.engineVersions.map(\.source)
                + rules.architectures.map(\.source)
            for source in sources { #expect(source.contains("/"), "\(plugin.manifest.name): \(source)") }
        }
    }
}
