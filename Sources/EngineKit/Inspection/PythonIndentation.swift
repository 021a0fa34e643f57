/// Keeps account of how far lines are indented, as Python does
/// (https://docs.python.org/3/reference/lexical_analysis.html#indentation).
struct PythonIndentation {
    enum Verdict: Hashable {
        case sound
        /// Python 3 refuses it, and Python 2 does not.
        case python2(String)
        case fault(String)
    }

    /// Columns, with tabs to the next eighth column and with tabs of one: Python 3 wants both to say the same.
    private struct Level: Hashable {
        var wide = 0
        var narrow = 0
    }

    /// The word that begins the statement before, where that ends in a colon; the line below it is indented then.
    var opensBlock: String?

    private var levels = [Level()]
    private var isGivenUp = false

    /// A line whose indentation does not follow from its own blanks; nothing is said about it and those after it.
    mutating func giveUp() { isGivenUp = true }

    /// Takes in the blanks of a line that begins a statement.
    mutating func begin(_ blanks: ArraySlice<UInt8>) -> Verdict {
        guard !isGivenUp, let level = Self.level(of: blanks), let top = levels.last else {
            giveUp()
            return .sound
        }
        let opener = opensBlock
        opensBlock = nil
        if level.wide > top.wide {
            if opener == nil { return refuse("it is indented, and nothing before it opens a block") }
            levels.append(level)
            return level.narrow > top.narrow ? .sound : mixed()
        }
        if let opener {
            return refuse("it is not indented, though the line before it opens a block\(Self.with(opener))")
        }
        while let last = levels.last, last.wide > level.wide { levels.removeLast() }
        guard let last = levels.last, last.wide == level.wide else {
            return refuse("it is indented as far as no line before it that it could belong to")
        }
        return last.narrow == level.narrow ? .sound : mixed()
    }

    /// What is wrong at the end of the text.
    mutating func end() -> String? {
        guard !isGivenUp, let opener = opensBlock else { return nil }
        return "the text ends where the last line opens a block\(Self.with(opener))"
    }

    private static func with(_ opener: String) -> String { opener.isEmpty ? "" : " with '\(opener)'" }

    private mutating func refuse(_ what: String) -> Verdict {
        giveUp()
        return .fault(what)
    }

    private mutating func mixed() -> Verdict {
        giveUp()
        return .python2("tabs and spaces are mixed in its indentation, which only Python 2 reads")
    }

    /// `nil` where a form feed starts the count anew.
    private static func level(of blanks: ArraySlice<UInt8>) -> Level? {
        var level = Level()
        for byte in blanks {
            switch byte {
            case UInt8(ascii: "\t"): level = Level(wide: (level.wide / 8 + 1) * 8, narrow: level.narrow + 1)
            case UInt8(ascii: " "): level = Level(wide: level.wide + 1, narrow: level.narrow + 1)
            default: return nil
            }
        }
        return level
    }
}
