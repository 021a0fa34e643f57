import RuntimeCatalog
import Testing

@Suite("Stated, parsed, inferred") struct ProvenanceTests {
    @Test(
        "a facet is what the row states, else what the name says, else what the engine infers",
        arguments: [
            (
                #"{ "engine": "TensorFlow", "name": "tf1.13-python3.7-gpu" }"#,
                "engineVersion 1.13 p, python 3.7 p, hardware gpu p, architectures x86_64 i, generation legacy p"
            ),
            (
                #"{ "engine": "TensorFlow", "name": "python3.6" }"#,
                "engineVersion 1.8.0 i, python 3.6 p, hardware cpu+gpu i, architectures x86_64 i, generation legacy p"
            ),
            (
                #"{ "engine": "Caffe", "name": "python3.6" }"#,
                "engineVersion 1.0.0 i, python 3.6 p, hardware cpu i, architectures x86_64 i, generation legacy p"
            ),
            (
                // what is merely inferred never contradicts
                #"{ "engine": "Caffe", "name": "python3.6", "engineVersion": "2.0", "hardware": ["gpu"], "architectures": ["aarch64"] }"#,
                "engineVersion 2.0 s, python 3.6 p, hardware gpu s, architectures aarch64 s, generation legacy p"
            ),
            (
                #"{ "engine": "TensorFlow", "name": "tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64" }"#,
                "engineVersion 2.1.0 p, python 3.7 p, hardware cpu+gpu i, accelerator cuda 10.1 p, architectures x86_64 p, "
                    + "os ubuntu 18.04 p, generation unified p"
            ),
            (
                #"{ "engine": "tf", "name": "tf1.15-aarch64-c76-d910" }"#,
                "engineVersion 1.15 p, hardware ascend p, chips ascend-910 p, architectures aarch64 p, generation legacy p"
            ),
            (
                // an engine that no plugin claims reads names by its id and aliases
                #"{ "engine": "Mine", "name": "mine_2.0-cann_5.1.rc1-py_3.7-euler_2.8.3-aarch64-snt9b" }"#,
                "engineVersion 2.0 p, python 3.7 p, hardware ascend p, accelerator cann 5.1.rc1 p, chips ascend-910b p, "
                    + "architectures aarch64 p, os euler 2.8.3 p, generation unified p"
            ),
            (
                // and infers nothing
                #"{ "engine": "Mine", "name": "mine1.0-python3.6", "hardware": ["cpu"] }"#,
                "engineVersion 1.0 p, python 3.6 p, hardware cpu s, generation legacy p"
            ),
            (
                #"{ "engine": "Mine", "name": "nightly", "engineVersion": "3", "hardware": ["cpu", "nvidia"] }"#,
                "engineVersion 3 s, hardware cpu+gpu s, generation other p"
            ),
        ])
    func facets(_ row: String, _ expected: String) throws {
        let (runtime, catalog) = try Sample.runtime(row)
        #expect(catalog.summary(runtime) == expected + ", purposes inference i, recommended false i, image template i")
    }

    @Test(
        "a name may be short for what the row states",
        arguments: [
            #""name": "tf1.15-python3.7", "engineVersion": "1.15.5""#,
            #""name": "tf1.15.0-python3.7", "engineVersion": "1.15""#,
            #""name": "tf2.1-python3.7", "python": ["3.6", "3.7"]"#,
            #""name": "tf2.1-python3.7", "python": "3.7.10""#,
            #""name": "tensorflow_2.1-cuda_10.1-py_3.7", "hardware": ["cpu", "gpu"]"#,
            #""name": "tensorflow_2.1-cuda_10.1-py_3.7", "accelerator": { "family": "cuda", "version": "10.1.243" }"#,
            #""name": "tensorflow_2.1-cuda_10.1-py_3.7", "accelerator": { "family": "cuda" }"#,
            #""name": "tensorflow_2.1-cuda_10.1-py_3.7-ubuntu_18.04", "os": { "name": "ubuntu", "version": "18.04.5" }"#,
            #""name": "tensorflow_2.1-cuda_10.1-py_3.7-euleros2.8", "os": { "name": "euler" }"#,
            #""name": "tensorflow_2.1-cuda_10.1-py_3.7-x86_64", "architectures": ["amd64", "arm64"]"#,
            #""name": "tensorflow_2.1-cann_5.1-py_3.7-aarch64-snt9", "chips": ["ascend-910"], "hardware": ["ascend"]"#,
            #""name": "tf2.1-python3.7", "generation": "legacy""#,
        ])
    func agreeing(_ keys: String) throws {
        #expect(try Sample.faults(Sample.catalog("{ \"engine\": \"TensorFlow\", \(keys) }")) == [])
    }

    @Test(
        "a stated facet that contradicts the name is refused, unless the row overrides its name",
        arguments: [
            (#""name": "tf1.13-python3.7-gpu", "engineVersion": "1.14""#, "engineVersion", "'1.14'", "'1.13'"),
            (#""name": "tf1.15.5-python3.7", "engineVersion": "1.15""#, "engineVersion", "'1.15'", "'1.15.5'"),
            (#""name": "tf1.13-python3.7-gpu", "python": "3.6""#, "python", "'3.6'", "'3.7'"),
            (#""name": "tf1.13-python3.7-gpu", "python": ["3.5", "3.6"]"#, "python", "'3.5, 3.6'", "'3.7'"),
            (#""name": "tf1.13-python3.7-gpu", "hardware": ["cpu"]"#, "hardware", "'cpu'", "'gpu'"),
            (#""name": "tf1.13-python3.7-gpu", "hardware": ["gpu", "cpu"]"#, "hardware", "'cpu, gpu'", "'gpu'"),
            (
                #""name": "tensorflow_2.1-cann_5.1-py_3.7", "hardware": ["cpu"]"#, "hardware", "'cpu'", "'ascend'"
            ),
            (
                #""name": "tensorflow_2.1-cuda_10.1-py_3.7", "accelerator": { "family": "cann" }"#, "accelerator",
                "'cann'", "'cuda 10.1'"
            ),
            (
                #""name": "tensorflow_2.1-cuda_10.1-py_3.7", "accelerator": { "family": "cuda", "version": "10" }"#,
                "accelerator", "'cuda 10'", "'cuda 10.1'"
            ),
            (
                #""name": "tf1.15-aarch64-c76-d910", "chips": ["ascend-910b"]"#, "chips", "'ascend-910b'",
                "'ascend-910'"
            ),
            (
                #""name": "tf1.15-aarch64-c76-d910", "architectures": ["amd64"]"#, "architectures", "'x86_64'",
                "'aarch64'"
            ),
            (
                #""name": "tensorflow_2.1-cuda_10.1-py_3.7-ubuntu_18.04", "os": { "name": "euler" }"#, "os",
                "'euler'", "'ubuntu 18.04'"
            ),
            (#""name": "tf2.1-python3.7", "generation": "unified""#, "generation", "'unified'", "'legacy'"),
        ])
    func contradiction(_ keys: String, _ key: String, _ stated: String, _ named: String) throws {
        let row = "{ \"engine\": \"TensorFlow\", \(keys) }"
        #expect(
            try Sample.faults(Sample.catalog(row)) == [
                "c.json:\(Sample.rowLine): /runtimes/0/\(key): the row says \(stated) but the name says \(named); "
                    + "correct it, or say \"overridesName\": true"
            ])
        let (runtime, _) = try Sample.runtime("{ \"engine\": \"TensorFlow\", \(keys), \"overridesName\": true }")
        #expect(runtime.overridesName)
    }
}
