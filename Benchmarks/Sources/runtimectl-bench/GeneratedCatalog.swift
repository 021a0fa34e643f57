/// A catalog of any size, the same in every run.
enum GeneratedCatalog {
    private static let engines = ["TensorFlow", "PyTorch", "MindSpore", "MXNet", "Caffe"]
    private static let accelerators = ["cpu", "cuda_10.2", "cuda_11.2", "cuda_11.8"]
    private static let pythons = ["3.7", "3.8", "3.9", "3.10", "3.11"]
    private static let systems = ["ubuntu_18.04", "ubuntu_20.04"]
    private static let architectures = ["x86_64", "aarch64"]

    /// The text of a catalog with this many rows, shared out among five engines.
    static func json(rows: Int) -> String {
        let head = """
            {"schemaVersion": 1, "name": "generated", "revision": "2026-11-20",
            "variables": {"registry": {"default": "registry.example.com"}},
            "hardware": [{"id": "cpu"}, {"id": "gpu", "accelerator": "cuda", "aliases": ["cuda", "nvidia"]}],
            "engines": [\(engines.map(engine).joined(separator: ",\n"))],
            "runtimes": [

            """
        return head + (0..<rows).map(row).joined(separator: ",\n") + "]}\n"
    }

    /// The name of a row of the catalog.
    static func runtime(_ index: Int) -> (engine: String, name: String) {
        let engine = engines[index % engines.count]
        var rest = index / engines.count
        func next(_ choices: [String]) -> String {
            defer { rest /= choices.count }
            return choices[rest % choices.count]
        }
        let (accelerator, python, system) = (next(accelerators), next(pythons), next(systems))
        let architecture = next(architectures)
        let version = "\(1 + rest / 10).\(rest % 10).0"
        let name = "\(engine.lowercased())_\(version)-\(accelerator)-py_\(python)-\(system)-\(architecture)"
        return (engine, name)
    }

    private static func engine(_ id: String) -> String {
        #"{"id": "\#(id)", "imageTemplate": "{registry}/bench/{engine}:{runtime}"}"#
    }

    /// Two rows in ten carry more than their key, as in the built-in catalog.
    private static func row(_ index: Int) -> String {
        let (engine, name) = runtime(index)
        let more =
            switch index % 10 {
            case 3: #", "lifecycle": {"deprecated": {"since": "2024-06-25", "source": "generated"}}"#
            case 7: #", "purposes": ["inference", "training"], "recommended": true, "note": "generated row \#(index)""#
            default: ""
            }
        return #"{"engine": "\#(engine)", "name": "\#(name)"\#(more)}"#
    }
}
