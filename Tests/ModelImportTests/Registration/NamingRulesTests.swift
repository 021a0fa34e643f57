import ModelImport
import RuntimeCatalog
import Testing

/// Each limit both ways: what all current editions accept, what some refuse, what all refuse.
@Suite struct NamingRulesTests {
    enum Outcome: Equatable, Sendable {
        case accepted
        /// The editions that refuse it.
        case disputed([String])
        case refused(String)
    }

    struct Case: CustomTestStringConvertible {
        let field: NamingRules.Field
        let value: String
        let outcome: Outcome

        init(_ field: NamingRules.Field, _ value: String, _ outcome: Outcome) {
            (self.field, self.value, self.outcome) = (field, value, outcome)
        }

        var testDescription: String { "\(field.rawValue) '\(value.prefix(20))'" }
    }

    static let long = String(repeating: "a", count: 200)

    static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

    static let manualWorkflowAndSDK = Outcome.disputed(["user manual 2022-05", "workflow SDK 2024-10", "SDK"])
    static let zero = Outcome.disputed(["API 2024-06", "workflow SDK 2024-10"])

    static let names: [Case] = [
        Case(.name, "a", .accepted), Case(.name, letters(64), .accepted), Case(.name, "R2-d_2", .accepted),
        Case(.name, letters(65), .refused("has 65 characters, more than 64")), Case(.name, "", .refused("is empty")),
        Case(.name, "a\nb", .refused(#"holds the control character \n"#)),
        Case(.name, "2nd", .disputed(["SDK"])), Case(.name, "_a", .disputed(["SDK"])),
        Case(.name, "a b", manualWorkflowAndSDK), Case(.name, "a.b", manualWorkflowAndSDK),
        Case(.name, "模型", manualWorkflowAndSDK), Case(.name, "naïve", manualWorkflowAndSDK),
    ]

    static let versions: [Case] = [
        Case(.version, "1.0.0", zero), Case(.version, "0.0.1", zero), Case(.version, "1.1.1", .accepted),
        Case(.version, "99.99.99", .accepted), Case(.version, "0.0.0", zero),
        Case(.version, "100.1.1", .refused("has '100', which is not from 0 to 99")),
        Case(.version, "01.1.1", .refused("has a 0 before '1'")),
        Case(.version, "1.1.00", .refused("has a 0 before '0'")),
        Case(.version, "1.1", .refused("is not three numbers between points, such as 1.0.0")),
        Case(.version, "1.1.1.1", .refused("is not three numbers between points, such as 1.0.0")),
        Case(.version, "1..1", .refused("is not three numbers between points, such as 1.0.0")),
        Case(.version, "v1.1.1", .refused("is not three numbers between points, such as 1.0.0")),
        Case(.version, "1.1.-1", .refused("is not three numbers between points, such as 1.0.0")),
        Case(.version, "", .refused("is not three numbers between points, such as 1.0.0")),
        Case(.version, "1.1.99999999999999999999", .refused("has '99999999999999999999', which is not from 0 to 99")),
        Case(.version, "１.1.1", .refused("is not three numbers between points, such as 1.0.0")),
    ]

    static let texts: [Case] =
        [
            Case(.description, "Flowers, by kind (v2) #1", .accepted), Case(.description, letters(100), .accepted),
            Case(.description, letters(101), .refused("has 101 characters, more than 100")),
            Case(.description, "", .disputed(["workflow SDK 2024-10"])),
            Case(.description, "a\\b", .disputed(["API 2024-06"])),
        ]
        + ["&", "!", "'", "\"", "<", ">", "="].map { Case(.description, "a\($0)b", .refused("holds '\($0)'")) } + [
            Case(.label, "a", .accepted), Case(.label, "Cats_2", .accepted), Case(.label, letters(64), .accepted),
            Case(.label, letters(65), .refused("has 65 characters, more than 64")),
            Case(.label, "2cats", .refused("does not begin with a letter")),
            Case(.label, "_cats", .refused("does not begin with a letter")),
            Case(.label, "big cats", .refused("holds ' '")), Case(.label, "big-cats", .refused("holds '-'")),
            Case(.label, "猫", .disputed(["API 2022-05"])), Case(.label, "", .refused("is empty")),
            Case(.labelCount, "5", .accepted), Case(.labelCount, "6", .refused("are more than 5")),
            Case(.docCount, "3", .accepted), Case(.docCount, "4", .refused("are more than 3")),
            Case(.docName, "Read-me_1", .accepted), Case(.docName, letters(48), .accepted),
            Case(.docName, letters(49), .refused("has 49 characters, more than 48")),
            Case(.docName, "1st", .refused("does not begin with a letter")),
            Case(.docName, "read me", .refused("holds ' '")),
            Case(.docURL, "https://example.org/a?b#c", .accepted), Case(.docURL, "HTTP://example.org", .accepted),
            Case(.docURL, "ftp://example.org", .refused("does not begin with http:// or https://")),
            Case(.docURL, "https://", .refused("is not an address")),
            Case(.docURL, "https:///a", .refused("is not an address")),
            Case(.docURL, "https://a b", .refused("is not an address")),
            Case(.algorithm, "image_classification", .accepted), Case(.algorithm, letters(36), .accepted),
            Case(.algorithm, letters(37), .refused("has 37 characters, more than 36")),
            Case(.algorithm, "1a", .refused("does not begin with a letter")),
            Case(.algorithm, "a=b", .refused("holds '='")), Case(.algorithm, "", .refused("is empty")),
            Case(.algorithm, "图像", .disputed(["hwcloud-en-2024-10"])),
            Case(.parameterName, letters(64), .accepted),
            Case(.parameterName, letters(65), .refused("has 65 characters, more than 64")),
            Case(.parameterDescription, letters(100), .accepted),
            Case(.parameterDescription, letters(101), .refused("has 101 characters, more than 100")),
            Case(.location, "bucket/a/", .accepted), Case(.location, "bucket/a b/", .disputed(["user manual 2024-06"])),
        ]

    static func outcome(_ verdict: NamingRules.Verdict) -> Outcome {
        switch verdict {
        case .accepted: .accepted
        case .disputed(let refusals): .disputed(refusals.map(\.edition))
        case .refused(let refusal): .refused(refusal.reason)
        }
    }

    @Test("what current editions say", arguments: names + versions + texts)
    func judged(_ test: Case) {
        #expect(Self.outcome(NamingRules.standard.judge(test.value, as: test.field)) == test.outcome)
    }

    @Test("every field has a rule of a current edition, and every row its source")
    func complete() {
        for field in NamingRules.Field.allCases {
            #expect(NamingRules.standard.rows.contains { $0.field == field && $0.isCurrent })
        }
        #expect(NamingRules.standard.rows.allSatisfy { !$0.source.isEmpty && !$0.edition.isEmpty })
    }

    @Test("one edition alone can be followed, and a field that it does not mention keeps its rules")
    func only() {
        let old = NamingRules.standard.only(["user manual before 2022-05"])
        #expect(Self.outcome(old.judge("模型", as: .name)) == .accepted)
        #expect(Self.outcome(old.judge("a b", as: .name)) == .refused("holds ' '"))
        #expect(Self.outcome(old.judge("01.1.1", as: .version)) == .refused("has a 0 before '1'"))
        let sdk = NamingRules.standard.only(["SDK"])
        #expect(Self.outcome(sdk.judge("0.0.1", as: .version)) == .accepted)
        #expect(Self.outcome(sdk.judge("2nd", as: .name)) == .refused("does not begin with a letter"))
    }
}
