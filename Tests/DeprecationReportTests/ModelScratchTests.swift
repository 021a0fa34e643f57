import Testing

@testable import DeprecationReport

@Suite("Scratch space for models")
struct ModelScratchTests {
    @Test("gives back what it was given, in order")
    func keepsModels() throws {
        let models = try ReportedModels(acceptances: [])
        let recorder = try models.recorder()
        let place = InventoryModel.Place(file: "models.csv", line: 7)
        let given = (1...3).map { number in
            InventoryModel(
                name: "model-\(number)", version: "0.0.\(number)", id: nil, owner: "vision",
                labels: ["a,b", "\u{0}\n"],
                engine: "TensorFlow", runtime: "python2.7", place: place)
        }
        for model in given { try recorder.add(model, to: 4, isAssumed: true, acceptance: nil) }
        try models.close()
        var read: [ReportedModel] = []
        try models.forEach(key: 4) { read.append($0) }
        #expect(read.map(\.model) == given)
        #expect(read.map(\.isAssumed) == [true, true, true])
        let owners = try models.owners(key: 4, limit: 2)
        #expect(owners.map(\.models) == [3])
        try models.forEach(key: 5) { _ in Issue.record("finding 5 has no models") }
    }
}
