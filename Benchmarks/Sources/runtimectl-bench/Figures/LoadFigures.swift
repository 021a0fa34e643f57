/// What it costs to load a catalog, against jansson's parse of the same bytes.
enum LoadFigures {
    static func measure(_ subject: Subject, stopwatch: Stopwatch) -> Figure {
        Figure(
            "load \(subject.name)", size: subject.size, baseline: "jansson alone", stopwatch: stopwatch,
            work: { keep(try? subject.load()) },
            against: { for file in subject.files { keep(JanssonBaseline.parse(file)) } })
    }
}
