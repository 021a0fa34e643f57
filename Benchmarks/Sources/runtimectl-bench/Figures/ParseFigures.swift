import RuntimeVocabulary

/// What it costs to read a word, against splitting the same text at its separators.
enum ParseFigures {
    static func runtimeNames(stopwatch: Stopwatch) -> Figure {
        let names = [
            "tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64", "tf1.13-python3.7-gpu", "python3.6",
            "pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64-d910", "ms1.1-python3.7-c76",
        ]
        return Figure(
            "read a runtime name", size: "\(names.count) names", count: names.count, baseline: "split at '-'",
            stopwatch: stopwatch,
            work: { for name in names { keep(try? RuntimeName(parsing: name)) } },
            against: { for name in names { keep(name.utf8.split(separator: UInt8(ascii: "-"))) } })
    }

    static func imageReferences(stopwatch: Stopwatch) -> Figure {
        let digest = String(repeating: "0123456789abcdef", count: 4)
        let references = [
            "busybox", "localhost:5000/team/model_server:1.0",
            "swr.eu-de.example.com/atelier/tensorflow:tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64",
            "quay.io/ascend/cann:9.0.1-910b-openeuler24.03-py3.10@sha256:\(digest)",
        ]
        return Figure(
            "read an image reference", size: "\(references.count) references", count: references.count,
            baseline: "split at '/'", stopwatch: stopwatch,
            work: { for text in references { keep(try? ImageReference(parsing: text)) } },
            against: { for text in references { keep(text.utf8.split(separator: UInt8(ascii: "/"))) } })
    }
}
