import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// What must hold of every replacement, in the built-in catalogs and in generated ones.
@Suite("Any replacement") struct ReplacementPropertyTests {
    static let dates = ["2019-01-01", "2026-11-20", "2027-06-29", "2027-06-30", "2027-12-31", "2031-01-01"]

    @Test("of the built-in catalog can be resolved and outlives what it replaces", arguments: dates)
    func builtIn(_ date: String) throws {
        let resolver = Resolver(catalog: try RealCatalog.modelarts.get())
        let checked = try Self.check(resolver, asOf: CalendarDate(parsing: date))
        #expect(checked.found > 100 && checked.none > 10)
    }

    @Test("of images without a life cycle can be resolved")
    func undated() throws {
        let resolver = Resolver(catalog: try RealCatalog.ascendHub.get())
        let checked = try Self.check(resolver, every: 7, asOf: CalendarDate(parsing: "2026-11-20"))
        #expect(checked.found > 30)
    }

    @Test("of generated catalogs can be resolved and outlives what it replaces", arguments: 0..<12 as Range<UInt64>)
    func generated(_ seed: UInt64) throws {
        let resolver = try Sample(rows: Self.rows(40, seed: seed)).resolver()
        var stated = 0
        for date in Self.dates {
            stated += try Self.check(resolver, asOf: CalendarDate(parsing: date)).stated
        }
        #expect(stated > 0)
    }

    static func rows(_ count: Int, seed: UInt64) -> [Row] {
        var dice = Dice(seed: seed)
        let days: [JSONValue] = [.null, "2026-01-01", "2027-06-30", "2027-07-01", "2028-01-01"]
        return (0..<count).map { number in
            var events: [JSONValue.Member] = []
            for stage in ["deprecated", "discontinued", "removed"] where dice.once(in: 4) {
                let isAnnounced = dice.once(in: 3)
                events.append(
                    .init(key: stage, value: isAnnounced ? ["announced": true] : ["since": dice.one(of: days)]))
            }
            if dice.once(in: 2) {
                let target = Int.random(in: 0...count, using: &dice)
                events.append(.init(key: "replacement", value: .string("r\(target)")))
            }
            return Row(
                "r\(number)",
                [
                    "lifecycle": events.isEmpty ? .null : .object(events),
                    "engineVersion": dice.one(of: ["0.9", "1.0", "1.5", "2.0"]),
                    "hardware": dice.one(of: [["cpu"], ["gpu"], ["cpu", "gpu"], ["ascend"]]),
                    "python": dice.one(of: [.null, "2.7", "3.6", "3.9"]),
                    "purposes": dice.one(of: [["inference"], ["training"], ["inference", "training"]]),
                ])
        }
    }

    private static func check(
        _ resolver: Resolver, every step: Int = 1, asOf date: CalendarDate
    ) throws -> (found: Int, stated: Int, none: Int) {
        var counts = (found: 0, stated: 0, none: 0)
        let vocabulary = resolver.catalog.hardware
        for index in stride(from: 0, to: resolver.catalog.runtimes.count, by: step) {
            let old = resolver.catalog.runtimes[index]
            let single = vocabulary.hardware.indices.map { HardwareSet(index: $0) }.filter(old.hardware.contains)
            for hardware in [[]] + single {
                let kept = hardware.isEmpty ? old.hardware : hardware
                switch resolver.replacementOrReason(for: index, on: hardware, asOf: date) {
                case .success(let found):
                    try holds(found, for: old, on: kept, resolver, date)
                    counts.found += 1
                    counts.stated += found.isStated ? 1 : 0
                case .failure(let none):
                    counts.none += 1
                    for (kind, found) in none.byHardware {
                        let index = try #require(vocabulary.hardware(named: kind))
                        try holds(found, for: old, on: HardwareSet(index: index), resolver, date)
                    }
                }
            }
        }
        return counts
    }

    private static func holds(
        _ found: Replacement, for old: Runtime, on kept: HardwareSet, _ resolver: Resolver, _ date: CalendarDate
    ) throws {
        let comment: Comment = "\(old.qualifiedName) -> \(found.runtime.qualifiedName) as of \(date)"
        var request = ResolutionRequest(asOf: date)
        request.runtime = found.runtime.qualifiedName
        request.hardware = resolver.catalog.hardware.ids(of: kept)
        #expect(try resolver.resolve(request).runtime?.qualifiedName == found.runtime.qualifiedName, comment)

        let (new, now) = (found.runtime.lifecycle, old.lifecycle.stage(asOf: date))
        let next = old.lifecycle.nextStage(after: date)
        if now > .supported { #expect(new.stage(asOf: date) < now, comment) }
        if let next { #expect(new.stage(asOf: next.on ?? date) < next.stage, comment) }
        if let leaves = new.nextStage(after: date)?.on { #expect(leaves > next?.on ?? date, comment) }
        let some = old.lifecycle.announcedStages(after: date) + [now, next?.stage ?? now, .deprecated]
        if let announced = new.announcedStages(after: date).last {
            #expect(try announced < #require(some.max()), comment)
        }
        #expect(found.changes.isEmpty == (found.move == .dropIn), comment)
        #expect(old.qualifiedName != found.runtime.qualifiedName, comment)
    }
}
