import EngineKit
import Testing

@Suite("The first bytes of a file say what it is") struct InspectionFileKindTests {
    @Test(
        "kinds",
        arguments: [
            ("", .empty), ("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a", .gitLFSPointer),
            ("<!DOCTYPE html>", .markup("HTML")), ("\n <html lang='en'>", .markup("HTML")),
            ("<?xml version='1.0'?><Error>", .markup("XML")), ("PK\u{3}\u{4}rest", .known("a zip archive")),
            ("{\"a\": 1}", .json), ("hello\tworld\n", .text), ("\u{4E2D}", .text), ("a\0b", .binary),
            ("\u{1}\u{2}", .binary),
        ] as [(String, FileKind)])
    func kinds(_ text: String, _ kind: FileKind) {
        #expect(FileKind(head: Array(text.utf8)) == kind)
    }

    @Test("a character that the end cuts is text all the same; a byte of no character is not")
    func cut() {
        #expect(FileKind(head: Array("a\u{4E2D}".utf8.dropLast())) == .text)
        #expect(FileKind(head: [0x61, 0xFF, 0x61, 0x61, 0x61, 0x61]) == .binary)
    }
}
