import CommandLineKit
import Testing

@Suite("Progress bar")
struct ProgressBarTests {
    @Test("shows how much is done, and says nothing when nothing has changed")
    func percent() {
        var bar = ProgressBar(label: "reading a.csv", total: 200, unit: "rows", width: 80)
        #expect(bar.update(0, count: 0) == "\r  0% [--------------------] reading a.csv  0 rows\u{1B}[K")
        #expect(bar.update(1, count: 1) == nil)
        #expect(bar.update(100, count: 7) == "\r 50% [##########----------] reading a.csv  7 rows\u{1B}[K")
        #expect(bar.update(900, count: 9) == "\r100% [####################] reading a.csv  9 rows\u{1B}[K")
        #expect(bar.end == "\r\u{1B}[K")
    }

    @Test("counts where nobody knows how much there is", arguments: [nil, 0, -1])
    func unknownTotal(total: Int?) {
        var bar = ProgressBar(label: "reading <standard input>", total: total, unit: "rows", width: 80)
        #expect(bar.update(10, count: 1) == "\rreading <standard input>  1 rows\u{1B}[K")
        #expect(bar.update(20, count: 9_999) == nil)
        #expect(bar.update(30, count: 10_000) == "\rreading <standard input>  10000 rows\u{1B}[K")
    }

    @Test("never fills the terminal's last column, and shows no control characters")
    func width() {
        var bar = ProgressBar(label: "reading \u{1B}[31m模型模型模型模型.csv", total: nil, unit: "rows", width: 30)
        let shown = bar.update(0, count: 0)
        #expect(shown == "\rreading \\u{1b}[31m模型模型模\u{1B}[K")
        #expect(bar.end == "\r\u{1B}[K")
    }

    @Test("leaves nothing behind when nothing was shown")
    func nothingShown() {
        #expect(ProgressBar(label: "x", total: 1, unit: "rows", width: 80).end.isEmpty)
    }
}
