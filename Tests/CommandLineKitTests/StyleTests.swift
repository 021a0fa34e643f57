import CommandLineKit
import Testing

@Suite struct StyleTests {
    struct Situation: Sendable {
        var choice = ColorChoice.auto
        var isTerminal = true
        var noColor: String?
        var term: String? = "xterm"
        let expected: Bool
    }

    @Test(arguments: [
        Situation(expected: true),
        Situation(isTerminal: false, expected: false),
        Situation(noColor: "1", expected: false),
        Situation(noColor: "", expected: true),
        Situation(term: "dumb", expected: false),
        Situation(term: nil, expected: true),
        Situation(choice: .always, isTerminal: false, expected: true),
        Situation(choice: .always, noColor: "1", term: "dumb", expected: true),
        Situation(choice: .never, expected: false),
        Situation(choice: .never, isTerminal: false, expected: false),
    ])
    func colourIsDecided(situation: Situation) {
        let style = Style(
            situation.choice, isTerminal: situation.isTerminal, noColor: situation.noColor, term: situation.term)
        #expect(style.isEnabled == situation.expected)
    }

    @Test func nothingIsWrappedWhenOff() {
        let style = Style.plain
        for wrapped in [
            style.bold("x"), style.dim("x"), style.red("x"), style.green("x"), style.yellow("x"), style.cyan("x"),
        ] {
            #expect(wrapped == "x")
        }
    }

    @Test func wrappersNest() {
        let style = Style(isEnabled: true)
        #expect(style.bold("a" + style.red("b") + "c") == "\u{1B}[1ma\u{1B}[31mb\u{1B}[39mc\u{1B}[22m")
        #expect(style.dim("x") + style.green("x") == "\u{1B}[2mx\u{1B}[22m\u{1B}[32mx\u{1B}[39m")
        #expect(style.yellow("x") + style.cyan("x") == "\u{1B}[33mx\u{1B}[39m\u{1B}[36mx\u{1B}[39m")
        #expect(style.bold("") == "")
        #expect(style.apply(nil, to: "x") == "x")
    }

    @Test(arguments: [
        ("", ColorChoice.auto), ("list", .auto), ("--color always list", .always), ("list --color=never", .never),
        ("--color always --color never", .never), ("--color", .auto), ("--color sometimes", .auto),
        ("-- --color always", .auto), ("--colors=always", .auto),
    ])
    func colourIsKnownBeforeParsing(line: String, choice: ColorChoice) {
        #expect(ColorChoice(previewing: line.split(separator: " ").map(String.init)) == choice)
    }
}
