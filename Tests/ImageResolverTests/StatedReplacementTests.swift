import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Stated replacements") struct StatedReplacementTests {
    /// A row with a stage, a day (`-` = in force without a date) and a replacement.
    static func row(
        _ name: String, _ stage: String? = nil, _ day: String = "-", to replacement: String? = nil,
        with facets: [String: JSONValue] = [:]
    ) -> Row {
        var members: [JSONValue.Member] = []
        if let stage {
            members.append(.init(key: stage, value: ["since": day == "-" ? .null : .string(day)]))
        }
        if let replacement { members.append(.init(key: "replacement", value: .string(replacement))) }
        return Row(name, ["lifecycle": members.isEmpty ? .null : .object(members)].merging(facets) { $1 })
    }

    @Test(
        "one that cannot take the runtime's place gives way to its own, and then to what is found",
        arguments: [
            ([row("old", "deprecated", to: "a"), row("a")], "a", true, nil),
            (
                [row("old", "deprecated", to: "a"), row("a", "deprecated", to: "b"), row("b")], "b", true,
                "the stated replacement 'a' is itself deprecated"
            ),
            (
                [row("old", "deprecated", to: "a"), row("a", "removed", to: "b"), row("b", "deprecated"), row("c")],
                "c", false,
                "the stated replacement 'a' is itself removed; its own stated replacement 'b' is itself deprecated"
            ),
            // an earlier stage is what counts, as far as the platform still accepts it
            ([row("old", "discontinued", to: "a"), row("a", "deprecated"), row("b")], "a", true, nil),
            (
                [row("old", "removed", to: "a"), row("a", "discontinued"), row("b")], "b", false,
                "the stated replacement 'a' is itself discontinued"
            ),
            // the day the runtime leaves
            (
                [row("old", "deprecated", "2027-06-30", to: "a"), row("a", "deprecated", "2027-06-30"), row("b")],
                "b", false, "the stated replacement 'a' will itself be deprecated on 2027-06-30"
            ),
            (
                [row("old", "deprecated", "2027-06-30", to: "a"), row("a", "deprecated", "2027-07-01"), row("b")],
                "a", true, nil
            ),
            (
                [row("old", "deprecated", "2027-06-30", to: "a"), row("a", "deprecated"), row("b")],
                "b", false, "the stated replacement 'a' is itself deprecated"
            ),
            ([row("old", "discontinued", "2027-06-30", to: "a"), row("a", "deprecated"), row("b")], "a", true, nil),
            // what is announced without a date may come any day
            (
                [
                    row("old", "deprecated", to: "a"), Row("a", ["lifecycle": ["deprecated": ["announced": true]]]),
                    row("b"),
                ], "b", false, "the stated replacement 'a' is itself announced to be deprecated"
            ),
            (
                [
                    row("old", "discontinued", to: "a"), Row("a", ["lifecycle": ["deprecated": ["announced": true]]]),
                    row("b"),
                ], "a", true, nil
            ),
            // going round
            (
                [row("old", "deprecated", to: "old"), row("b")], "b", false,
                "the stated replacement 'old' is the runtime itself"
            ),
            (
                [row("old", "deprecated", to: "a"), row("a", "deprecated", to: "old"), row("b")], "b", false,
                "the stated replacement 'a' is itself deprecated; "
                    + "its own stated replacement 'old' is the runtime itself"
            ),
            (
                [
                    row("old", "deprecated", to: "a"), row("a", "deprecated", to: "x"), row("x", "removed", to: "a"),
                    row("b"),
                ], "b", false,
                "the stated replacement 'a' is itself deprecated; its own stated replacement 'x' is itself removed"
            ),
            // what is not there, or elsewhere
            (
                [row("old", "deprecated", to: "a"), row("b")], "b", false,
                "the stated replacement 'a' is not in the catalog"
            ),
            (
                [row("old", "deprecated", to: "a"), Row("a", ["hardware": ["gpu"]]), row("b")], "b", false,
                "the stated replacement 'a' does not run on cpu"
            ),
            ([row("old", "deprecated", to: "a"), Row("a", ["purposes": ["training"]]), row("b")], "a", true, nil),
        ] as [([Row], String, Bool, String?)])
    func chain(_ rows: [Row], _ name: String, _ isStated: Bool, _ note: String?) throws {
        let found = try ReplacementTests.replacement(rows[0], Array(rows.dropFirst()))
        #expect(found?.runtime.name == name)
        #expect(found?.isStated == isStated)
        #expect(found?.note == note)
    }

    @Test("one for another purpose than the one asked for cannot take the runtime's place")
    func purpose() throws {
        let rows = [Row("a", ["purposes": ["training"]]), Self.row("b")]
        let old = Self.row("old", "deprecated", to: "a")
        let found = try ReplacementTests.replacement(old, rows, for: ["inference"])
        #expect(found?.runtime.name == "b")
        #expect(found?.note == "the stated replacement 'a' is not for inference")
        #expect(try ReplacementTests.replacement(old, rows, for: ["training"])?.runtime.name == "a")
    }

    @Test("one of several kinds of hardware is enough, unless another is asked for")
    func hardware() throws {
        let old = Self.row("old", "deprecated", to: "a", with: ["hardware": ["cpu", "gpu"]])
        let rows = [Self.row("a"), Row("b", ["hardware": ["gpu"]])]
        #expect(try ReplacementTests.replacement(old, rows)?.runtime.name == "a")
        #expect(try ReplacementTests.replacement(old, rows, on: ["gpu"])?.runtime.name == "b")
    }

    @Test("the warning of an answer says what is the matter with the one that is stated")
    func warning() throws {
        let rows = [
            Self.row("old", "deprecated", to: "a"), Self.row("a", "deprecated"), Row("b", ["python": "3.7"]),
        ]
        #expect(
            try Sample(rows: rows).resolve(["runtime": "old"]).warning("replacement")
                == "replace it by 'b', the nearest supported one: python not stated -> 3.7; "
                + "the stated replacement 'a' is itself deprecated")
    }
}
