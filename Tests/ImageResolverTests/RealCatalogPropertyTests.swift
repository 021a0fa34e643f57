import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// What must hold for every request, tried with requests that are drawn at random from the built-in catalog's words.
@Suite("Any request to the built-in catalog") struct RealCatalogPropertyTests {
    typealias Words = [(key: String, value: String)]

    static let vocabulary: [(key: String, values: [String])] = [
        ("engineVersion", ["1.15", "2.1", "1.8.0", ">=2", "<1.4", "~=1.11", "9", "0.1", "!=1.8.0"]),
        ("hardware", ["cpu", "gpu", "ascend", "npu"]), ("chip", ["d910", "910b", "310p"]),
        ("cuda", ["10.1", "10.2", ">=11", "13"]), ("cann", ["6.3", "5.1", ">=7", "9"]),
        ("driver", ["418.39", "450.80.02", "535", "25.2.0", "1"]), ("architecture", ["amd64", "arm64", "riscv64"]),
        ("python", ["2.7", "3.1", "3.7", "3.9", ">=3.10", "3"]),
        ("os", ["ubuntu", "ubuntu_18.04", "euler_2.8", "hce"]),
        ("purpose", ["training", "notebook", "preset"]), ("generation", ["legacy", "unified"]),
        ("allow", ["supported", "discontinued"]), ("prefer", ["default", "newest"]),
        ("asOf", ["2019-01-01", "2031-01-01"]),
    ]

    static let requests: [(engine: String, words: Words)] = {
        let engines = [
            "TensorFlow", "PyTorch", "MindSpore", "MXNet", "Caffe", "Spark_MLlib", "Scikit_Learn", "XGBoost",
            "Ascend-Powered-Engine",
        ]
        var dice = Dice(seed: 2026)
        return (0..<250).map { _ in
            var words: Words = []
            for (key, values) in vocabulary where dice.once(in: 4) { words.append((key, dice.one(of: values))) }
            return (dice.one(of: engines), words)
        }
    }()

    /// Answers to those of the requests that are no contradiction in their words (a driver of nobody knows what).
    static func answers() throws -> [(words: Words, answer: Resolution)] {
        try requests.compactMap { engine, words in
            do {
                return (words, try RealCatalog.resolve(engine, words))
            } catch let problem as RequestProblem {
                guard case .ambiguousDriver = problem else { throw problem }
                return nil
            }
        }
    }

    @Test("every nearest suggestion resolves, to the runtime it names, and is a smallest set of changes")
    func nearest() throws {
        var suggestions = 0
        for (words, answer) in try Self.answers() where answer.runtime == nil {
            let nearest = answer.nearest
            #expect(nearest.count <= 5)
            #expect(Set(nearest.map(\.change)).count == nearest.count)
            suggestions += nearest.count
            for suggestion in nearest {
                let changed = try Self.resolve(answer, changing: suggestion.change)
                #expect(changed.runtime?.qualifiedName == suggestion.runtime.qualifiedName, "\(words)")
                for left in suggestion.change.indices where suggestion.change.count > 1 {
                    var fewer = suggestion.change
                    fewer.remove(at: left)
                    let answer = try? Self.resolve(answer, changing: fewer)
                    #expect(answer?.runtime == nil, "\(words): \(fewer)")
                }
            }
        }
        #expect(suggestions > 200)
    }

    private static func resolve(_ answer: Resolution, changing changes: [NearestAnswer.Change]) throws -> Resolution {
        var request = answer.request
        for change in changes { try request.change(change.key, to: change.value) }
        return try Resolver(catalog: answer.catalog).resolve(request)
    }

    @Test("where some runtime is not removed, a rejected request has a nearest one")
    func alwaysSomethingNear() throws {
        for (words, answer) in try Self.answers() where answer.runtime == nil {
            #expect(!answer.nearest.isEmpty, "\(words)")
        }
    }

    @Test("leaving out a wish never gives fewer answers")
    func relaxing() throws {
        for (engine, words) in Self.requests.prefix(100) {
            guard let all = try? RealCatalog.resolve(engine, words) else { continue }
            for left in words.indices where !["allow", "prefer", "asOf", "purpose"].contains(words[left].key) {
                var fewer = words
                fewer.remove(at: left)
                guard let relaxed = try? RealCatalog.resolve(engine, fewer) else { continue }
                #expect(Set(relaxed.ranked).isSuperset(of: all.ranked), "\(words) without \(words[left])")
            }
        }
    }

    @Test("allowing a later stage never gives fewer answers")
    func allowing() throws {
        for (engine, words) in Self.requests.prefix(100) {
            let others = words.filter { $0.key != "allow" }
            let counts = ["supported", "deprecated", "discontinued"].map { stage in
                (try? RealCatalog.resolve(engine, others + [("allow", stage)]))?.ranked.count ?? 0
            }
            #expect(counts == counts.sorted())
        }
    }

    @Test("the same request gives the same answer, and the understood request gives it too")
    func deterministic() throws {
        for (words, answer) in try Self.answers() {
            let again = try Resolver(catalog: answer.catalog).resolve(answer.request)
            #expect(again.ranked == answer.ranked)
            #expect(again.warnings == answer.warnings && again.reasons == answer.reasons)
            #expect(again.nearestTexts == answer.nearestTexts)
            let understood = answer.understoodRequest + [(key: "asOf", value: answer.request.asOf.description)]
            let repeated = try Resolver(catalog: answer.catalog).resolve(.asking(understood))
            #expect(repeated.ranked == answer.ranked, "\(words)")
        }
    }

    @Test("verdicts, counts and answers agree with each other")
    func consistent() throws {
        for (words, answer) in try Self.answers() {
            #expect(answer.candidates.count == answer.examined)
            #expect(answer.candidates.prefix { $0.isSatisfied }.map(\.runtime.name) == answer.names, "\(words)")
            for (constraint, count) in answer.eliminated {
                let failing = answer.candidates.count { candidate in
                    candidate.verdicts.contains {
                        $0.constraint == constraint
                            && ($0.verdict == .unsatisfied || ($0.verdict == .unknown && !candidate.isSatisfied))
                    }
                }
                #expect(count <= failing, "\(words): \(constraint)")
            }
        }
    }
}
