import Foundation
import TestSupport
import Testing

/// `catalog diff --inventory`: what a new catalog does to models.
@Suite struct CatalogImpactTests {
    private static let fixtures = DeprecationsCommandTests.folder

    /// The fixtures' catalog as somebody has changed it: a runtime gone, one moved, one at another stage, one announced.
    private static func newer() throws -> String {
        try String(contentsOf: fixtures.appendingPathComponent("catalog.json"), encoding: .utf8)
            .replacing("\"name\": \"py27\"", with: "\"name\": \"py27-gone\"")
            .replacing(
                "\"python\": \"3.9\", \"hardware\": [\"cpu\"] }",
                with: "\"python\": \"3.9\", \"hardware\": [\"cpu\"], \"image\": \"mirror.example.com/py39:1\" }"
            )
            .replacing("{ \"since\": \"2026-10-01\" } }", with: "{ \"since\": \"2027-10-01\" } }")
            .replacing("\"since\": \"2027-01-15\"", with: "\"since\": \"2026-12-15\"")
    }

    private static func run(_ options: String, input: String = "", newer: String? = nil) async throws -> RunResult {
        try await TemporaryFolder.with { folder in
            for file in ["catalog.json", "models.csv", "faulty.csv"] {
                _ = try folder.file(file, holding: Data(contentsOf: fixtures.appendingPathComponent(file)))
            }
            _ = try folder.file("newer.json", holding: try newer ?? Self.newer())
            return try await Program.run(
                ["catalog", "diff", "catalog.json", "newer.json"] + options.split(separator: " ").map(String.init)
                    + Program.day, input: input, in: folder.url)
        }
    }

    @Test(
        arguments: [
            ("impact", "--inventory models.csv"), ("impact-json", "--inventory models.csv -o json"),
            ("impact-faulty", "--inventory faulty.csv"),
        ])
    func `what people read`(name: String, options: String) async throws {
        let result = try await Self.run(options)
        try Snapshot.expect(
            result.transcript("catalog diff catalog.json newer.json \(options)"), matches: "\(name).txt")
    }

    @Test("each way in which a model can be affected is told")
    func kinds() async throws {
        let report = try JSON(try await Self.run("--inventory models.csv -o json").output)["impact"]
        let kinds = report["runtimes"].array.map { runtime in
            "\(runtime["runtime"].string ?? "-") "
                + runtime["changes"].array.compactMap(\.["kind"].string).joined(separator: " ")
        }
        #expect(
            Set(kinds) == ["py27 lost", "py39 image", "old stage next", "py38-gpu next"])
        #expect(report["affected"].integer == 5)
        #expect(report["unaffected"].integer == 2 && report["ownImages"].integer == 1)
    }

    @Test(
        "exit codes are for CI",
        arguments: [
            ("--inventory models.csv", 0), ("--inventory models.csv --exit-code", 1),
            ("--inventory faulty.csv", 3), ("--inventory faulty.csv --skip-invalid", 0),
            ("--inventory missing.csv", 4), ("--exit-code", 1),
        ])
    func exitCodes(options: String, expected: Int32) async throws {
        #expect(try await Self.run(options).status == expected)
    }

    @Test("a catalog that changes nothing for a model affects none")
    func nothing() async throws {
        let same = try String(contentsOf: Self.fixtures.appendingPathComponent("catalog.json"), encoding: .utf8)
        let result = try await Self.run("--inventory models.csv --exit-code", newer: same)
        #expect(result.status == 0)
        #expect(result.output.contains("0 of 8 models are affected"))
    }
}
