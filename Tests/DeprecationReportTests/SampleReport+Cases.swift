import ImageResolver
import RuntimeVocabulary

@testable import DeprecationReport

extension SampleReport {
    /// What a platform's report looks like: every stage, with and without dates, accepted and unknown.
    static var typical: SampleReport {
        var sample = SampleReport()
        sample.addLeaving()
        sample.addUndated()
        sample.addAccepted()
        sample.addUnknown()
        sample.add(
            notice: "acceptance-expired",
            "accepted.json:14: the acceptance of 'Caffe/python3.7' by robotics ended on 2026-10-31, so that it is "
                + "reported again; renew it or act on it")
        return sample
    }

    private mutating func addLeaving() {
        add(
            "TensorFlow", "tf1.13-python2.7-gpu", .removed, since: "2026-03-31",
            source: "https://docs.example.com/modelarts/announcements.html#2025-09",
            successor: Self.successor(
                "TensorFlow", "tensorflow_1.15.0-cuda_10.0-py_3.7-ubuntu_18.04-x86_64", .breaking,
                ["python 2.7 -> 3.7", "engine 1.13 -> 1.15.0"], stated: true,
                note: "it is itself deprecated from 2027-06-30"),
            models: Self.models("churn", "churn-eu", "basket-forecast", owner: "Marketing analytics", labels: ["prod"])
                + Self.models("legacy-ranker", owner: "Search"))
        add(
            "Caffe", "python3.7", .discontinued, since: "2025-08-25", next: (.removed, "2026-12-31"),
            source: "https://docs.example.com/modelarts/announcements.html#2025-08",
            noReplacement: "no supported runtime of Caffe keeps cpu and gpu",
            parts: [
                Self.successor("Caffe", "caffe1.0-python3.8-cpu", .breaking, ["GPU lost"], hardware: "cpu"),
                Self.successor("Caffe", "caffe1.0-python3.8-gpu", .minor, ["python 3.7 -> 3.8"], hardware: "gpu"),
            ],
            models: Self.models("defects", "weld-seams", owner: "Robotics", labels: ["plant-7", "edge"]))
        add(
            "TensorFlow", "tensorflow_1.15.0-cuda_10.0-py_3.7-ubuntu_18.04-x86_64", .supported,
            next: (.deprecated, "2027-01-31"), source: "https://docs.example.com/modelarts/announcements.html#2025-08",
            successor: Self.successor(
                "TensorFlow", "tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64", .breaking,
                ["engine 1.15.0 -> 2.1.0", "cuda 10.0 -> 10.1"]),
            models: Self.models("fraud-score", owner: "Payments") + Self.models("spam", owner: nil))
        add(
            "PyTorch", "pytorch1.8-cuda10.2", .deprecated, since: "2026-05-01", next: (.discontinued, "2027-04-30"),
            source: "https://docs.example.com/modelarts/announcements.html#2025-08",
            successor: Self.successor(
                "PyTorch", "pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64", .dropIn, [], stated: true),
            models: Self.models("ocr", "ocr-handwriting", "layout", owner: "Documents", labels: ["prod", "gdpr"])
                + Self.models("asr", owner: "Speech") + Self.models("tts", owner: "Assistants")
                + Self.models("captions", owner: "Media") + Self.models("pose", owner: "Sports"))
    }

    private mutating func addUndated() {
        let source = "modelarts umn/source/introduction_to_model_management.rst @e3c010e33e (2025-08-25)"
        for (engine, name) in [
            ("TensorFlow", "python2.7"), ("TensorFlow", "python3.6"), ("MXNet", "python3.6"),
            ("Spark_MLlib", "python3.6"), ("Scikit_Learn", "python2.7"), ("XGBoost", "python3.6"),
        ] {
            add(
                engine, name, .deprecated, source: source,
                note: "Images of the old version will be discontinued. Use unified images.",
                successor: Self.successor(engine, "\(engine.lowercased())_2-py_3.7", .minor, ["python 3.6 -> 3.7"]))
        }
    }

    private mutating func addAccepted() {
        let acceptance = Acceptance(
            engine: "MindSpore", runtime: "aarch64", models: [],
            reason: "The line stops in March; moving it is not worth it.", owner: "Robotics",
            expires: Self.day("2027-03-31"), place: InventoryModel.Place(file: "accepted.json", line: 3))
        add(
            "MindSpore", "aarch64", .discontinued, since: "2026-08-31", next: (.removed, "2027-08-31"),
            source: "https://docs.example.com/modelarts/announcements.html#2025-08", acceptance: acceptance,
            models: Self.models("gripper", owner: "Robotics"))
    }

    private mutating func addUnknown() {
        add(
            "TensorFlow", "pyhton3.6", .unknown,
            problem: .init(
                code: "unknown-runtime",
                message: "TensorFlow has no runtime 'pyhton3.6'; did you mean 'python3.6' or 'python2.7'?",
                nearest: ["TensorFlow/python3.6", "TensorFlow/python2.7"]),
            models: Self.models("embeddings", owner: "Search"))
        add(
            "", "", .unknown,
            problem: .init(code: "unreadable", message: "/models/7: expected an object, found a string", nearest: []),
            models: [
                InventoryModel(
                    name: nil, engine: nil, runtime: nil, place: .init(file: "inventory/more.json", line: 212))
            ])
    }

    /// Names that try to become markup, to run, to hide, or to break the layout.
    static var hostile: SampleReport {
        var sample = SampleReport()
        sample.catalog = "</title><script>alert(0)</script>"
        for (index, name) in hostileNames.enumerated() {
            let place = InventoryModel.Place(file: name, line: index)
            let model = InventoryModel(
                name: name, version: name, owner: name, labels: [name, name], engine: name, runtime: name, place: place)
            let acceptance = Acceptance(
                engine: name, runtime: name, models: [], reason: name, owner: name, expires: nil, place: place)
            let successor = Finding.Successor(
                engine: name, name: name, image: name, move: .breaking, changes: [name], isStated: false, note: name,
                hardware: name)
            sample.add(
                name, name, .deprecated, since: "0001-01-01", next: (.removed, "9999-12-31"), source: name, note: name,
                successor: index.isMultiple(of: 2) ? successor : nil, noReplacement: name, parts: [successor],
                acceptance: index == 4 ? acceptance : nil, models: [model])
            sample.add(
                name, name, .unknown, problem: .init(code: name, message: name, nearest: [name]), models: [model])
            sample.add(notice: name, name)
        }
        return sample
    }

    static let hostileNames = [
        "<script>alert(1)</script>", "\"><img src=x onerror=\"alert(2)\">", "' onmouseover='alert(3)",
        "javascript:alert(4)", "https://example.com/\" onclick=\"alert(5)", "</style></details></table><h1>",
        "<!-- ", "]]>", "&lt;&#60;", "invoice\u{202E}gpj.exe", "\u{2067}שלום\u{2069} عالم", "nul\u{0}\u{1B}[2J\u{7F}",
        "two\nlines\r\n\ttab", "👩🏽‍🚀🏳️‍🌈", "e\u{301}\u{301}\u{301}", "", " ", "#", "%2f ~2f/../",
        String(repeating: "long", count: 300),
    ]

    /// Hundreds of runtimes with dates.
    static func many(_ count: Int) -> SampleReport {
        var sample = SampleReport()
        for number in 0..<count {
            let since = asOf.adding(days: -(number * 37 % 600))
            let next = asOf.adding(days: 5 + number * 53 % 700)
            let stage: Finding.Stage = number.isMultiple(of: 3) ? .discontinued : .deprecated
            sample.add(
                "Engine \(number % 7)", "runtime-\(number)", stage, since: since.description,
                next: (stage == .deprecated ? .discontinued : .removed, next.description),
                noReplacement: "no supported runtime keeps it",
                models: models("model-\(number)", owner: "team \(number % 11)"))
        }
        return sample
    }
}
