internal import RuntimeVocabulary

/// Defaults and recommendations that point at runtimes on their way out, and dates that run backwards.
struct LifecycleLint {
    let catalog: Catalog
    let date: CalendarDate

    var findings: [LintFinding] { defaults + recommended + dates }

    private var defaults: [LintFinding] {
        catalog.engines.enumerated().compactMap { engineIndex, engine in
            guard let name = engine.defaultRuntime else { return nil }
            guard let index = catalog.runtime(named: name, ofEngine: engineIndex) else {
                return report(
                    engine, .defaultMissing, engine.file, "its default runtime '\(name)' is not in the catalog")
            }
            let runtime = catalog.runtimes[index]
            let stage = runtime.lifecycle.stage(asOf: date)
            guard stage != .supported else { return nil }
            return report(
                engine, .defaultDeprecated, runtime.origin.file, "its default runtime '\(name)' is \(stage.rawValue)")
        }
    }

    private func report(_ engine: Engine, _ code: LintCode, _ file: String, _ message: String) -> LintFinding {
        LintFinding(
            code: code, file: file, subject: engine.lintSubject, message: message,
            remedy: "choose a supported default, or say why not under \"x-lint-accept\"")
    }

    private var recommended: [LintFinding] {
        catalog.runtimes.compactMap { runtime in
            let stage = runtime.lifecycle.stage(asOf: date)
            guard runtime.recommended, stage >= .discontinued || isPastDate(runtime) else { return nil }
            return catalog.finding(
                .recommendedPastDates, runtime, "it is recommended although it is \(stage.rawValue)",
                remedy: "take the mark away")
        }
    }

    /// A deprecation without a date is a remark of the documents beside the mark, not a date that has passed.
    private func isPastDate(_ runtime: Runtime) -> Bool {
        runtime.lifecycle.deprecated?.since.map { $0 <= date } ?? false
    }

    private var dates: [LintFinding] {
        catalog.runtimes.flatMap { runtime in
            runtime.lifecycle.orderProblems(asOf: date).map { problem in
                catalog.finding(.datesOutOfOrder, runtime, "it is \(problem)", remedy: "correct the dates")
            }
        }
    }
}
