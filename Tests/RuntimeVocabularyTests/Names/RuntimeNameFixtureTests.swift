import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Published runtime names") struct RuntimeNameFixtureTests {
    @Test("are read as they were when the table was accepted")
    func golden() throws {
        let names = try RuntimeNameFixture.names()
        #expect(names.count >= 150 && Set(names).count == names.count)
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
        let problem = try Snapshot.problem(
            of: RuntimeNameFixture.text(for: names), in: RuntimeNameFixture.file, isRecording: isRecording)
        #expect(problem == nil)
    }
}
