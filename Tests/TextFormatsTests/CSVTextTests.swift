import Testing
import TextFormats

@Suite("CSV text")
struct CSVTextTests {
    @Test(
        "quotes what would end a field, and keeps formulas text",
        arguments: [
            ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("a=1", "a=1"), (" =1", "' =1"), ("＝1+1", "'＝1+1"), ("模型", "模型"),
        ])
    func quotes(text: String, field: String) {
        #expect(CSVText.field(text) == field)
    }

    @Test("ends a record with CR LF")
    func records() {
        #expect(CSVText.record(["a", "b,c", ""]) == "a,\"b,c\",\r\n")
    }
}
