import EngineKit
import Jansson
import ModelImport
import RuntimeCatalog
import Testing

/// Placeholders: how they are declared, how they are filled, and what is refused.
@Suite struct PlaceholderTests {
    static func step(_ config: String, _ placeholders: String, _ inputs: String? = nil) -> String {
        RegistrationRefusalTests.step(config, placeholders: placeholders, inputs: inputs)
    }

    /// A document whose model is named by a placeholder.
    static func named(_ placeholder: String) -> String {
        step(#"{"model_name": {"placeholder": "p"}}"#, placeholder)
    }

    static let refusals: [RegistrationRefusal] = [
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str"}"#),
            problems: [
                "r.json:4:57: /ModelStep/outputs/model_config/model_name: placeholder 'p' has no value; give one with "
                    + "--set p=VALUE, or a default"
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str"}"#), ["q=1", "p=a"],
            problems: ["--set q: unknown placeholder 'q'; known: 'p'"]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str", "default": "a"}"#), ["p=1", "p=2"],
            problems: ["--set p: given more than once; keep one"]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str", "default": "a"}"#), ["p="],
            problems: ["--set p: expected a text, found an empty string"]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "string", "default": 1}"#),
            problems: [
                "r.json:1:73: /placeholders/0/placeholder_type: unknown placeholder type 'string'; "
                    + "known: 'str', 'bool', 'int', 'float', 'enum', 'json', 'list'"
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str", "default": 1}"#),
            problems: [
                "r.json:1:91: /placeholders/0/default: expected a value of type 'str', found an integer"
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "int", "default": 1}"#),
            problems: [
                "r.json:4:57: /ModelStep/outputs/model_config/model_name: 'model_name' takes a placeholder of type 'str' "
                    + "or 'enum'; 'p' is of type 'int'"
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "enum", "enum_list": []}"#),
            problems: [
                "r.json:1:94: /placeholders/0/enum_list: expected at least one value, found an empty list"
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "enum", "default": "c", "enum_list": ["aa", "bb", "aa", []]}"#),
            problems: [
                "r.json:1:92: /placeholders/0/default: the default is none of enum_list; known: 'aa', 'bb'",
                "r.json:1:123: /placeholders/0/enum_list/2: this value is in the list already",
                "r.json:1:129: /placeholders/0/enum_list/3: expected a text, a number or a boolean, found an array",
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str", "enum_list": ["a"], "delay": true, "required": false}"#),
            ["p=a"],
            problems: [
                "r.json:1:80: /placeholders/0/enum_list: only a placeholder of type 'enum' has values to choose from; "
                    + "remove it",
                "r.json:1:115: /placeholders/0/required: a delayed placeholder is always required; leave out one of the two",
            ]),
        RegistrationRefusal(
            named(#"{"name": "p", "placeholder_type": "str", "placeholder_format": "ops"}"#), ["p=a"],
            problems: [
                "r.json:1:102: /placeholders/0/placeholder_format: unknown placeholder format 'ops'; did you mean 'obs'?"
            ]),
        RegistrationRefusal(
            step(#"{"install_type": {"placeholder": "p"}}"#, #"{"name": "p", "placeholder_type": "list"}"#),
            problems: [
                "r.json:1:39: /placeholders/0: missing key 'placeholder_format'"
            ]),
        RegistrationRefusal(
            step(
                #"{"install_type": {"placeholder": "p"}}"#,
                #"{"name": "p", "placeholder_type": "list", "placeholder_format": "str"}"#), ["p=[1]"],
            problems: ["--set p: expected a list of 'str', found an integer in it"]),
        RegistrationRefusal(
            step(
                #"{"initial_config": {"placeholder": "p"}}"#, #"{"name": "p", "placeholder_type": "json"}"#),
            ["p={\"a\":"],
            problems: ["--set p:1:6: the text ends before the object of line 1 is closed; add '}'"]),
        RegistrationRefusal(
            step(
                #"{"prebuild": {"placeholder": "p"}}"#, #"{"name": "p", "placeholder_type": "bool"}"#), ["p=True"],
            problems: [
                "--set p: placeholder 'p' is of type 'bool': expected true or false, found 'True'; did you mean 'true'?"
            ]),
        RegistrationRefusal(
            step(#"{"model_name": {"placeholder": "moddel"}}"#, #"{"name": "model", "placeholder_type": "str"}"#),
            problems: [
                "r.json:4:73: /ModelStep/outputs/model_config/model_name/placeholder: no placeholder 'moddel' is declared; "
                    + "did you mean 'model'?"
            ]),
        RegistrationRefusal(
            step(#"{"model_name": {"placeholer": "p"}}"#, #"{"name": "p", "placeholder_type": "str"}"#),
            problems: [
                "r.json:4:57: /ModelStep/outputs/model_config/model_name: missing key 'placeholder'",
                "r.json:4:58: /ModelStep/outputs/model_config/model_name/placeholer: unknown key 'placeholer'; "
                    + "did you mean 'placeholder'?",
            ]),
        RegistrationRefusal(
            named(
                #"{"name": "p", "placeholder_type": "str", "default": "a"}, {"name": "p", "placeholder_type": "int"}"#),
            problems: ["r.json:1:106: /placeholders/1/name: the name 'p' is taken already; give this one another"]),
        RegistrationRefusal(
            named(
                #"{"name": "a=b", "placeholder_type": "str"}, {"name": "p", "placeholder_type": "str", "default": "a"}"#
            ),
            problems: [
                "r.json:1:48: /placeholders/0/name: a name that --set gives a value may hold neither '=' nor '.' nor "
                    + "control characters"
            ]),
    ]

    @Test("what cannot be filled is refused", arguments: refusals)
    func refused(_ refusal: RegistrationRefusal) throws {
        let problems = try RegistrationFixture.problems(refusal.text, refusal.settings)
        #expect(problems == refusal.problems, "\(problems.joined(separator: "\n"))")
    }

    @Test(
        "a value given with --set is read by the placeholder's type",
        arguments: [
            ("str", "resnet", true), ("str", "a=b", true), ("bool", "true", true), ("bool", "1", false),
            ("int", "-3", true), ("int", "3.0", false), ("int", "99999999999999999999", false), ("float", "2.5", true),
            ("float", "inf", false), ("float", "nan", false), ("json", "{}", true), ("json", "[]", false),
            ("json", "{\"a\":1,\"a\":2}", false), ("list", "[\"a\"]", true), ("list", "a", false),
        ])
    func types(_ type: String, _ value: String, _ isTaken: Bool) throws {
        let format = type == "list" ? #", "placeholder_format": "str""# : ""
        let text = Self.step("{}", #"{"name": "p", "placeholder_type": "\#(type)"\#(format)}"#)
        let problems = try RegistrationFixture.problems(text, ["p=\(value)"])
        #expect(problems.isEmpty == isTaken, "\(problems)")
        #expect(problems.allSatisfy { $0.hasPrefix("--set p") })
    }

    @Test("values of an enum may be numbers and booleans too, and are given as they are written")
    func enumValues() throws {
        let declaration = #"{"name": "p", "placeholder_type": "enum", "enum_list": [1, 2.5, true, "x"]}"#
        let text = Self.step("{}", declaration)
        for value in ["1", "2.5", "true", "x"] {
            #expect(try RegistrationFixture.problems(text, ["p=\(value)"]).isEmpty)
        }
        #expect(try RegistrationFixture.problems(text, ["p=2"]).count == 1)
    }

    @Test("a placeholder that is not required and has no value leaves its field out")
    func optional() throws {
        let text = Self.step(
            #"{"model_name": "a", "model_version": {"placeholder": "p"}}"#,
            #"{"name": "p", "placeholder_type": "str", "required": false}"#)
        let registration = try Registration(bytes: Array(text.utf8), origin: "r.json")
        #expect(registration.requests.map(\.version) == [nil])
        let given = try Registration(
            bytes: Array(text.utf8), origin: "r.json", settings: [PlaceholderSetting(name: "p", value: "1.2.3")])
        #expect(given.requests.map(\.version) == ["1.2.3"])
    }

    @Test("a placeholder that nothing uses is a warning, at its declaration")
    func unused() throws {
        let text = Self.step("{}", #"{"name": "p", "placeholder_type": "str", "default": "a"}"#)
        let registration = try Registration(bytes: Array(text.utf8), origin: "r.json")
        #expect(
            registration.findings.map(RegistrationFixture.printed) == [
                "warning registration-unused-placeholder r.json:1:/placeholders/0/name: no field uses placeholder 'p'; "
                    + "remove it, or refer to it with {\"placeholder\": \"p\"}"
            ])
    }

    @Test("a fault of a value that fills several fields is told once", arguments: [["p=1"], []])
    func once(_ settings: [String]) throws {
        let text = Self.step(
            #"{"prebuild": {"placeholder": "p"}}"#, #"{"name": "p", "placeholder_type": "bool"}"#,
            #"[{"name": "i", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}}]"#
        ).replacing(
            #""outputs": "#, with: #""outputs": [{"name": "a", "model_config": {"prebuild": {"placeholder": "p"}}}, "#
        )
        .replacing("}}}}}", with: "}}}]}}")
        #expect(try RegistrationFixture.problems(text, settings).count == 1)
    }

    @Test("a setting is a name and a value", arguments: [("a=b", "a", "b"), ("a=", "a", ""), ("a=b=c", "a", "b=c")])
    func settings(_ text: String, _ name: String, _ value: String) throws {
        let setting = try PlaceholderSetting(parsing: text)
        #expect(setting == PlaceholderSetting(name: name, value: value))
    }

    @Test("what is no setting is refused", arguments: ["", "a", "=b"])
    func noSettings(_ text: String) {
        #expect(throws: (any Error).self) { try PlaceholderSetting(parsing: text) }
    }
}
