public import Foundation
public import Testing

/// Compares text with a file that was accepted once and is kept beside the test.
///
/// Files are written only when the environment says `RECORD=1`; otherwise a missing file is a failure.
public enum Snapshot {
    /// Fails the running test when the text is not what `Snapshots/<name>` beside the test's file holds.
    public static func expect(
        _ text: String, matches name: String, testFile: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Snapshots")
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
        if let problem = try problem(of: text, in: folder.appendingPathComponent(name), isRecording: isRecording) {
            Issue.record(Comment(rawValue: problem), sourceLocation: sourceLocation)
        }
    }

    /// What to tell the tester about a text and its file; nil when they agree, or when the file has been written.
    public static func problem(of text: String, in file: URL, isRecording: Bool) throws -> String? {
        if isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return nil
        }
        guard let data = try? Data(contentsOf: file) else {
            return "no snapshot at \(file.path); run the test with RECORD=1, read the file and commit it"
        }
        return firstDifference(expected: String(decoding: data, as: UTF8.self), found: text).map {
            "\(file.lastPathComponent) \($0)\nif that is as it should be, run the test with RECORD=1"
        }
    }

    /// The first line that differs, with the one before it; nil when the texts are equal, byte for byte.
    public static func firstDifference(expected: String, found: String) -> String? {
        guard !expected.utf8.elementsEqual(found.utf8) else { return nil }
        let (old, new) = (lines(expected), lines(found))
        let count = zip(old, new).prefix { $0.elementsEqual($1) }.count
        let before = count > 0 ? ["    \(visible(old[count - 1]))"] : []
        let expectedLine = count < old.count ? visible(old[count]) : "(end of text)"
        let foundLine = count < new.count ? visible(new[count]) : "(end of text)"
        return (["differs in line \(count + 1):"] + before + ["  - \(expectedLine)", "  + \(foundLine)"])
            .joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
        text[...].unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// A line with what a terminal would not show written as escapes, and a mark where trailing space would be lost.
    private static func visible(_ line: Substring.UnicodeScalarView) -> String {
        var text = ""
        for scalar in line {
            let isPlain = scalar.value >= 0x20 && scalar.value != 0x7f
            text += isPlain ? String(scalar) : scalar.escaped(asASCII: true)
        }
        return text.hasSuffix(" ") ? text + "$" : text
    }
}
