/// One line of the report: what was measured, and what it is compared with.
struct Figure: Encodable {
    /// What was measured.
    let name: String
    /// What one repetition handles: `142 runtimes`, `12 requests`.
    let size: String
    /// Nanoseconds of one repetition, the median of the runs.
    let nanoseconds: Double
    /// What it is compared with, measured in the same run.
    let baseline: String
    /// Nanoseconds of that.
    let baselineNanoseconds: Double
    /// How many times longer the work takes.
    let ratio: Double

    /// Measures now. Both pieces of work handle `count` items; the figures are for one item.
    init(
        _ name: String, size: String, count: Int = 1, baseline: String, stopwatch: Stopwatch, work: () -> Void,
        against: () -> Void
    ) {
        let result = stopwatch.compare(work, with: against)
        self.name = name
        self.size = size
        self.baseline = baseline
        nanoseconds = result.work / .nanoseconds(1) / Double(count)
        baselineNanoseconds = result.baseline / .nanoseconds(1) / Double(count)
        ratio = result.work / result.baseline
    }
}
