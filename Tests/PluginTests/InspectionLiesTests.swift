import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

/// Every place of a real model in turn holds a number that lies: a length, a count, an offset among them.
@Suite("Lengths that lie", .timeLimit(.minutes(5))) struct InspectionLiesTests {
    static let fixtures = InspectionFixture.all.filter { $0.engine != nil }

    /// What is written over: nothing, little, as much as there is, more than there can be.
    private static let lies: [[UInt8]] = [
        [0], [0x7F], [0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ]
    /// How many of them each model is tried with, spread over all places.
    private static let tries = 150

    @Test("a model with a lie in it gives its own version or none", arguments: fixtures)
    func lies(_ fixture: InspectionFixture) async throws {
        let source = try fixture.mainFile()
        let data = try Data(contentsOf: source)
        let protected = try Self.versionPlaces(fixture, data)
        let places = Array(stride(from: 0, to: data.count, by: max(1, data.count * Self.lies.count / Self.tries)))
        try await TemporaryFolder.with { folder in
            for (index, place) in places.enumerated() {
                for (offset, lie) in Self.lies.enumerated() where (index + offset) % 2 == 0 || place < 32 {
                    let end = min(place + lie.count, data.count)
                    guard !protected.contains(where: { $0.overlaps(place..<end) }) else { continue }
                    var damaged = data
                    damaged.replaceSubrange(place..<end, with: lie.prefix(end - place))
                    let file = try folder.file(source.lastPathComponent, holding: damaged)
                    let version = try Inspecting.path(file.path).recordedVersion
                    #expect(version == nil || version == fixture.version, "\(lie) at \(place): \(version ?? "")")
                }
            }
        }
    }

    /// Where the version itself stands, in all the ways in which models write it: other bytes there are another one.
    static func versionPlaces(_ fixture: InspectionFixture, _ data: Data) throws -> [Range<Int>] {
        guard let version = fixture.version else { return [] }
        let numbers = version.split(separator: ".").compactMap { UInt8($0) }
        var forms = [Data(version.utf8), Data(numbers.map(String.init).joined(separator: ",").utf8)]
        // UBJSON, and two numbers of 32 bits
        forms.append(Data(numbers.flatMap { [UInt8(ascii: "i"), $0] }))
        forms.append(Data(numbers.prefix(2).flatMap { [$0, 0, 0, 0] }))
        // MXNet's number
        forms.append(Data(numbers.reduce(0) { $0 * 100 + Int($1) }.description.utf8))
        return forms.filter { $0.count > 3 }.flatMap { form -> [Range<Int>] in
            var ranges: [Range<Int>] = []
            var start = data.startIndex
            while let range = data.range(of: form, in: start..<data.endIndex) {
                ranges.append(max(0, range.lowerBound - 1)..<(range.upperBound + 1))
                start = range.upperBound
            }
            return ranges
        }
    }
}
