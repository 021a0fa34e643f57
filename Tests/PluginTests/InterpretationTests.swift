import BuiltInPlugins
import EngineKit
import RuntimeVocabulary
import Testing

/// How each engine reads the names of its runtimes; the expectations are those of the published tables.
@Suite("How engines read runtime names") struct InterpretationTests {
    static let hints = HardwareHints(
        byAccelerator: ["cuda": ["gpu"], "cann": ["ascend"]],
        byChip: ["ascend-910": "ascend", "ascend-910b": "ascend", "ascend-310p": "ascend"])
    static let vocabulary = NameVocabulary(chips: [
        "d910": "ascend-910", "snt9": "ascend-910", "snt9b": "ascend-910b", "snt3p": "ascend-310p",
    ])

    /// Engine, name, and what is expected: `version | python | hardware | accelerator | chip | architectures | os`,
    /// each with `p` for parsed or `i` for inferred behind it, `-` for what neither name nor engine says.
    static let table: [(String, String, String)] = [
        // one name, another image for each engine
        ("TensorFlow", "python3.6", "1.8.0 i | 3.6 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("PyTorch", "python3.6", "1.0 i | 3.6 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("MXNet", "python3.6", "1.2.1 i | 3.6 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("Caffe", "python3.6", "1.0.0 i | 3.6 p | cpu i | - | - | x86_64 i | -"),
        ("Spark_MLlib", "python3.6", "2.3.2 i | 3.6 p | cpu i | - | - | x86_64 i | -"),
        ("Scikit_Learn", "python3.6", "0.18.1 i | 3.6 p | cpu i | - | - | x86_64 i | -"),
        ("XGBoost", "python3.6", "0.80 i | 3.6 p | cpu i | - | - | x86_64 i | -"),
        ("MindSpore", "python3.6", "- | 3.6 p | - | - | - | - | -"),
        ("Image", "python3.6", "- | 3.6 p | - | - | - | - | -"),
        // the other plain names with a stated engine version
        ("TensorFlow", "python2.7", "1.8.0 i | 2.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("PyTorch", "python2.7", "1.0 i | 2.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("PyTorch", "python3.7", "1.0 i | 3.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("MXNet", "python3.7", "1.2.1 i | 3.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("Spark_MLlib", "python2.7", "2.3.2 i | 2.7 p | cpu i | - | - | x86_64 i | -"),
        // and one that no table states a version for
        ("TensorFlow", "python3.7", "- | 3.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        // legacy names: the suffix decides, and the framework's word carries the version
        ("TensorFlow", "tf1.13-python3.7-gpu", "1.13 p | 3.7 p | gpu p | - | - | x86_64 i | -"),
        ("TensorFlow", "tf1.13-python2.7-cpu", "1.13 p | 2.7 p | cpu p | - | - | x86_64 i | -"),
        ("TensorFlow", "tf2.1-python3.7", "2.1 p | 3.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("TensorFlow", "tf1.13-python3.7-gpu-async", "1.13 p | 3.7 p | gpu p | - | - | x86_64 i | -"),
        ("TensorFlow", "tf1.13-python3.7-aiflow-gpu", "1.13 p | 3.7 p | gpu p | - | - | x86_64 i | -"),
        ("PyTorch", "pytorch1.4-python3.7", "1.4 p | 3.7 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("Caffe", "python3.7-gpu", "1.0.0 i | 3.7 p | gpu p | - | - | x86_64 i | -"),
        ("Caffe", "python2.7-cpu", "1.0.0 i | 2.7 p | cpu p | - | - | x86_64 i | -"),
        // Ascend releases and chips
        ("TensorFlow", "tf1.15-aarch64-c76-d910", "1.15 p | - | ascend p | - | ascend-910 p | aarch64 p | -"),
        ("TensorFlow", "tf1.15-aarch64-c75-d910", "1.15 p | - | ascend p | - | ascend-910 p | aarch64 p | -"),
        ("TensorFlow", "tf1.15-aarch64-c76", "1.15 p | - | ascend i | - | - | aarch64 p | -"),
        ("MindSpore", "ms1.1-python3.7-c76", "1.1.1 i | 3.7 p | ascend i | - | - | - | -"),
        ("MindSpore", "ms1.3.0-python3.7-c78", "1.3.0 p | 3.7 p | ascend i | - | - | - | -"),
        // unified names: a CUDA image of TensorFlow and PyTorch serves on CPU too, one of MindSpore does not
        (
            "TensorFlow", "tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64",
            "2.1.0 p | 3.7 p | cpu+gpu i | cuda 10.1 p | - | x86_64 p | ubuntu 18.04 p"
        ),
        (
            "PyTorch", "pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64",
            "1.8.0 p | 3.7 p | cpu+gpu i | cuda 10.2 p | - | x86_64 p | ubuntu 18.04 p"
        ),
        (
            "MindSpore", "mindspore_1.7.0-cuda_11.1-py_3.7-ubuntu_18.04-x86_64",
            "1.7.0 p | 3.7 p | gpu p | cuda 11.1 p | - | x86_64 p | ubuntu 18.04 p"
        ),
        (
            "MindSpore", "mindspore_1.7.0-cpu-py_3.7-ubuntu_18.04-x86_64",
            "1.7.0 p | 3.7 p | cpu p | - | - | x86_64 p | ubuntu 18.04 p"
        ),
        (
            "MindSpore", "mindspore_1.2.0-py_3.7-cuda_10.1-ubuntu_18.04-x86_64",
            "1.2.0 p | 3.7 p | gpu p | cuda 10.1 p | - | x86_64 p | ubuntu 18.04 p"
        ),
        // no accelerator at all: the platform lists it once as CPU and once as GPU image, so nothing is inferred
        (
            "MindSpore", "mindspore_1.2.0-py_3.7-ubuntu_18.04-x86_64",
            "1.2.0 p | 3.7 p | - | - | - | x86_64 p | ubuntu 18.04 p"
        ),
        (
            "PyTorch", "pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64",
            "1.11.0 p | 3.7 p | ascend p | cann 6.3.0 p | - | aarch64 p | euler 2.8.3 p"
        ),
        (
            "PyTorch", "pytorch_2.1.0-cann_7.0.1.1-py_3.9-euler_2.10.7-aarch64-snt3p",
            "2.1.0 p | 3.9 p | ascend p | cann 7.0.1.1 p | ascend-310p p | aarch64 p | euler 2.10.7 p"
        ),
        // a stack: each engine finds its own version in it
        (
            "TensorFlow", "horovod_0.20.0-tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64",
            "2.1.0 p | 3.7 p | cpu+gpu i | cuda 10.1 p | - | x86_64 p | ubuntu 18.04 p"
        ),
        (
            "PyTorch", "verl_0.7.0-pytorch_2.9.0-cann_8.3.rc1-py_3.11-hce_2.0.2509-aarch64-snt9b",
            "2.9.0 p | 3.11 p | ascend p | cann 8.3.rc1 p | ascend-910b p | aarch64 p | hce 2.0.2509 p"
        ),
        // training and notebook names
        ("TensorFlow", "TF-1.13.1-python3.6", "1.13.1 p | 3.6 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("Spark_MLlib", "Spark-2.3.2-python3.6", "2.3.2 p | 3.6 p | cpu i | - | - | x86_64 i | -"),
        ("Scikit_Learn", "Scikit_Learn-0.18.1-python3.6", "0.18.1 p | 3.6 p | cpu i | - | - | x86_64 i | -"),
        ("MXNet", "MXNet-1.2.1-python3.6", "1.2.1 p | 3.6 p | cpu+gpu i | - | - | x86_64 i | -"),
        ("Caffe", "caffe-1.0.0-python2.7", "1.0.0 p | 2.7 p | cpu i | - | - | x86_64 i | -"),
        (
            "PyTorch", "pytorch1.8-cuda10.2-cudnn7-ubuntu18.04",
            "1.8 p | - | cpu+gpu i | cuda 10.2 p | - | x86_64 i | ubuntu 18.04 p"
        ),
        // another engine's name says nothing of this one's version
        ("PyTorch", "tf1.13-python3.7-gpu", "- | 3.7 p | gpu p | - | - | x86_64 i | -"),
        ("Caffe", "tf2.1-python3.7", "- | 3.7 p | cpu i | - | - | x86_64 i | -"),
        ("TensorFlow", "latest", "- | - | - | - | - | - | -"),
    ]

    @Test("each facet, and where it comes from", arguments: table)
    func facets(_ engine: String, _ name: String, _ expected: String) throws {
        let plugin = try #require(BuiltInPlugins.load().first { $0.manifest.id == engine })
        let parsed = try RuntimeName(parsing: name, vocabulary: Self.vocabulary)
        #expect(Self.summary(plugin.interpret(parsed, hints: Self.hints)) == expected)
    }

    @Test("no rule for a version is idle: every name that a manifest has one for gets it")
    func versionTables() throws {
        for plugin in try BuiltInPlugins.load() {
            for rule in plugin.manifest.interpretation.engineVersions {
                let name = try RuntimeName(parsing: rule.name, vocabulary: Self.vocabulary)
                let found = plugin.interpret(name, hints: Self.hints).engineVersion
                #expect(found == Facet(rule.engineVersion, .inferred), "\(plugin.manifest.id) \(rule.name)")
            }
        }
    }

    static func summary(_ facets: NameInterpretation) -> String {
        func text<Value>(_ facet: Facet<Value>?, _ value: (Value) -> String) -> String {
            facet.map { "\(value($0.value)) \($0.provenance == .parsed ? "p" : "i")" } ?? "-"
        }
        return [
            text(facets.engineVersion, \.text), text(facets.python, \.description),
            text(facets.hardware) { $0.joined(separator: "+") }, text(facets.accelerator, \.description),
            text(facets.chip) { $0 }, text(facets.architectures) { $0.map(\.name).joined(separator: "+") },
            text(facets.os, \.description),
        ].joined(separator: " | ")
    }
}
