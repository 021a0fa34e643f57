import ModelRegistry
import RuntimeVocabulary
import Testing

@Suite struct UTCTimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_161_600, "2026-11-20T08:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
            (-62_135_596_800, "0001-01-01T00:00:00Z"),
        ] as [(Int64, String)])
    func `a time is written and read`(seconds: Int64, text: String) throws {
        #expect(UTCTime(secondsSince1970: seconds).description == text)
        #expect(try UTCTime(parsing: text).secondsSince1970 == seconds)
    }

    @Test(arguments: [Int64.min, Int64.max])
    func `times beyond the calendar are its ends`(seconds: Int64) throws {
        let time = UTCTime(secondsSince1970: seconds)
        #expect(try UTCTime(parsing: time.description) == time)
    }

    @Test(
        arguments: [
            "", "2026-11-20", "2026-11-20T08:00:00", "2026-11-20 08:00:00Z", "2026-11-20T24:00:00Z",
            "2026-11-20T08:60:00Z", "2026-11-20T08:00:60Z", "2026-02-29T08:00:00Z", "2026-11-20T08:00:00.5Z",
            "2026-11-20T08:00:00+00:00", "0000-01-01T00:00:00Z", "2026-11-20T08:00:00Z\0",
        ])
    func `what is no time is refused`(text: String) {
        #expect(throws: ParseError.self) { try UTCTime(parsing: text) }
    }
}
