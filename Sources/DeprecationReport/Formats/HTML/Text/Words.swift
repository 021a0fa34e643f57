internal import RuntimeVocabulary

/// Numbers, lists and days as English text has them.
enum Words {
    /// `1 runtime`, `1,200 runtimes`
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(Words.number(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// `1,200,000`
    static func number(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number.magnitude).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }

    /// How far a day lies from another one: `today`, `in 41 days`, `3 days ago`.
    static func distance(from day: CalendarDate, to other: CalendarDate) -> String {
        switch day.days(until: other) {
        case 0: "on the day of this report"
        case let days where days > 0: "in \(count(days, "day"))"
        case let days: "\(count(-days, "day")) ago"
        }
    }
}
