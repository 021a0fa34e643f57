/// Measures two pieces of work side by side.
struct Stopwatch {
    /// How often each piece is measured; the median of these is the figure.
    let runs: Int
    /// A run repeats its work until it takes about this long, so that the clock's grain does not matter.
    let target: Duration

    /// The medians of a piece of work and of what it is compared with, for one repetition of each.
    ///
    /// The two take turns, so that whatever else the machine does disturbs both alike.
    func compare(_ work: () -> Void, with baseline: () -> Void) -> (work: Duration, baseline: Duration) {
        let (workCount, baselineCount) = (repetitions(of: work), repetitions(of: baseline))
        var workTimes: [Duration] = []
        var baselineTimes: [Duration] = []
        for _ in 0..<runs {
            workTimes.append(time(work, repeated: workCount))
            baselineTimes.append(time(baseline, repeated: baselineCount))
        }
        return (Self.median(workTimes), Self.median(baselineTimes))
    }

    private func repetitions(of work: () -> Void) -> Int {
        var count = 1
        while time(work, repeated: count) * count < target { count *= 2 }
        return count
    }

    private func time(_ work: () -> Void, repeated count: Int) -> Duration {
        ContinuousClock().measure {
            for _ in 0..<count { work() }
        } / count
    }

    private static func median(_ times: [Duration]) -> Duration {
        times.sorted()[times.count / 2]
    }
}

/// Keeps the compiler from leaving out the work that made a value.
@_optimize(none)
func keep(_ value: some Any) {}
