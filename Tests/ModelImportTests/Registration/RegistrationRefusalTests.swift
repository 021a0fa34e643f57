import ModelImport
import RuntimeCatalog
import Testing

/// Documents that must be refused: every fault at once, each by line, column and pointer.
@Suite struct RegistrationRefusalTests {
    /// A step that registers from object storage; its model's configuration is in line 4.
    static func step(_ config: String, placeholders: String = "", inputs: String? = nil) -> String {
        let input = #"{"name": "i", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}}"#
        return """
            {"schemaVersion": 1, "placeholders": [\(placeholders)],
            "ModelStep": {"name": "s",
            "inputs": \(inputs ?? input),
            "outputs": {"name": "o", "model_config": \(config)}}}
            """
    }

    static func data(_ data: String) -> String { step("{}", inputs: #"{"name": "i", "data": \#(data)}"#) }

    static func model(_ fields: String) -> String {
        """
        {"schemaVersion": 1, "create_model": {"model_version": "1.0.0", "model_type": "MXNet",
        "source_location": "obs://bucket/a/", \(fields)}}
        """
    }

    static let documents: [RegistrationRefusal] = [
        RegistrationRefusal("[]", problems: ["r.json:1:1: expected an object, found an array"]),
        RegistrationRefusal(
            "{", problems: ["r.json:1:2: the text ends before the object of line 1 is closed; add '}'"]),
        RegistrationRefusal(
            "{}",
            problems: [
                "r.json:1:1: missing key 'schemaVersion'",
                "r.json:1:1: nothing to import; add \"ModelStep\" or \"create_model\"",
            ]),
        RegistrationRefusal(
            #"{"schemaVersion": 2, "ModelSteps": {}, "create_model": {}}"#,
            problems: [
                "r.json:1:19: /schemaVersion: unsupported schemaVersion 2; this program reads 1",
                "r.json:1:22: /ModelSteps: unknown key 'ModelSteps'; did you mean 'ModelStep'?",
                "r.json:1:56: /create_model: missing key 'model_version'",
                "r.json:1:56: /create_model: missing key 'model_type'",
                "r.json:1:56: /create_model: missing key 'source_location'",
            ]),
        RegistrationRefusal(
            #"{"schemaVersion": 1, "ModelStep": {"outputs": []}, "create_model": {}}"#,
            problems: [
                "r.json:1:35: /ModelStep: missing key 'name'",
                "r.json:1:47: /ModelStep/outputs: expected at least one output, found an empty list",
                "r.json:1:52: /create_model: a document holds either \"ModelStep\" or \"create_model\"; remove one",
            ]),
        RegistrationRefusal(
            step(#"{"model_nam": "a", "model_typ": "b", "dynamic_load_mod": 1}"#),
            problems: [
                "r.json:4:43: /ModelStep/outputs/model_config/model_nam: unknown key 'model_nam'; did you mean 'model_name'?",
                "r.json:4:61: /ModelStep/outputs/model_config/model_typ: unknown key 'model_typ'; did you mean 'model_type'?",
                "r.json:4:79: /ModelStep/outputs/model_config/dynamic_load_mod: unknown key 'dynamic_load_mod'; "
                    + "did you mean 'dynamic_load_mode'?",
            ]),
        RegistrationRefusal(
            step(
                #"{"model_name": 1, "prebuild": "yes", "install_type": ["realtime", "edg", "real_time"], "template": []}"#
            ),
            problems: [
                "r.json:4:57: /ModelStep/outputs/model_config/model_name: expected a string, found an integer; "
                    + "write it in double quotes",
                "r.json:4:72: /ModelStep/outputs/model_config/prebuild: expected a boolean, found a string; "
                    + "write true or false, without quotes",
                "r.json:4:108: /ModelStep/outputs/model_config/install_type/1: 'edg' is not a deployment type: "
                    + "known: 'real-time', 'batch', 'edge'; did you mean 'edge'?",
                "r.json:4:115: /ModelStep/outputs/model_config/install_type/2: this value is in the list already",
                "r.json:4:141: /ModelStep/outputs/model_config/template: expected an object, found an array",
            ]),
        RegistrationRefusal(
            step(#"{"template": {"infer_format": "", "template_inputs": [{"input": "bucket/a"}]}}"#),
            problems: [
                "r.json:4:55: /ModelStep/outputs/model_config/template: missing key 'template_id'",
                "r.json:4:72: /ModelStep/outputs/model_config/template/infer_format: expected a text, found an empty string",
                "r.json:4:96: /ModelStep/outputs/model_config/template/template_inputs/0: missing key 'input_id'",
                "r.json:4:106: /ModelStep/outputs/model_config/template/template_inputs/0/input: 'bucket/a' is not a "
                    + "model location: write obs://bucket/folder/ or /bucket/folder/, or file:PATH for a local one",
            ]),
        RegistrationRefusal(
            step(#"{"dependencies": "[", "apis": {}, "initial_config": "[]", "model_metrics": 5}"#),
            problems: [
                "r.json:4:59: /ModelStep/outputs/model_config/dependencies: the text is not JSON in line 1 of it: "
                    + "the text ends before the array of line 1 is closed; add ']'",
                "r.json:4:72: /ModelStep/outputs/model_config/apis: expected an array, or its JSON text in a string, "
                    + "found an object",
                "r.json:4:94: /ModelStep/outputs/model_config/initial_config: expected an object, or its JSON text in a "
                    + "string, found an array",
                "r.json:4:117: /ModelStep/outputs/model_config/model_metrics: expected an object, or its JSON text in a "
                    + "string, found an integer",
            ]),
        RegistrationRefusal(
            """
            {"schemaVersion": 1, "ModelStep": {"name": "1st", "title": 7,
            "policy": {"poll_interval_seconds": 0, "max_minutes": 1},
            "depend_steps": ["a b"],
            "inputs": [{"name": "é", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}}],
            "outputs": [{"name": "o", "model_config": {}}, {"name": "o", "model_config": {}}, {"model_confg": {}}]}}
            """,
            problems: [
                "r.json:1:44: /ModelStep/name: a name has up to 64 letters, digits, '_' and '-', and begins with a letter",
                "r.json:1:60: /ModelStep/title: expected a string, found an integer; write it in double quotes",
                "r.json:2:37: /ModelStep/policy/poll_interval_seconds: 0 is out of range; give 1 to 2147483647",
                "r.json:2:40: /ModelStep/policy/max_minutes: unknown key 'max_minutes'; remove it, or begin it with "
                    + "'x-' if it is a note of your own",
                "r.json:3:18: /ModelStep/depend_steps/0: a name has up to 64 letters, digits, '_' and '-', and begins "
                    + "with a letter",
                "r.json:4:21: /ModelStep/inputs/0/name: a name has up to 64 letters, digits, '_' and '-', and begins "
                    + "with a letter",
                "r.json:5:57: /ModelStep/outputs/1/name: another output is called 'o'; the names of a step's outputs "
                    + "are unique",
                "r.json:5:83: /ModelStep/outputs/2: missing key 'name'",
                "r.json:5:83: /ModelStep/outputs/2: missing key 'model_config'",
                "r.json:5:84: /ModelStep/outputs/2/model_confg: unknown key 'model_confg'; did you mean 'model_config'?",
            ]),
    ]

    static let inputs: [RegistrationRefusal] = [
        RegistrationRefusal(
            data("{}"),
            problems: [
                "r.json:3:33: /ModelStep/inputs/data: no data object; write one of 'OBSPath', 'SWRImage', "
                    + "'OBSConsumption', 'OBSPlaceholder', 'SWRImagePlaceholder', 'DataConsumptionSelector', "
                    + "'GalleryModel'"
            ]),
        RegistrationRefusal(
            data(#"{"OBSPaht": {}, "SWRImage": {"swr_path": "a/UPPER"}}"#),
            problems: [
                "r.json:3:34: /ModelStep/inputs/data/OBSPaht: unknown key 'OBSPaht'; did you mean 'OBSPath'?",
                "r.json:3:74: /ModelStep/inputs/data/SWRImage/swr_path: 'a/UPPER' is not an image reference: "
                    + "the repository must be in lower case; did you mean 'a/upper'?",
            ]),
        RegistrationRefusal(
            data(#"{"OBSPath": {"obs_path": {"storage": "root", "joint": "a/"}}}"#),
            problems: [
                "r.json:3:58: /ModelStep/inputs/data/OBSPath/obs_path: missing key 'join'",
                "r.json:3:70: /ModelStep/inputs/data/OBSPath/obs_path/storage: no storage 'root' is declared; declare it under \"storages\"",
                "r.json:3:78: /ModelStep/inputs/data/OBSPath/obs_path/joint: unknown key 'joint'; did you mean 'join'?",
            ]),
        RegistrationRefusal(
            data(#"{"OBSPlaceholder": {"name": "files", "object_type": "dir"}}"#),
            problems: [
                "r.json:3:52: /ModelStep/inputs/data/OBSPlaceholder: 'files' has no value; give one with "
                    + "--set files=obs://BUCKET/FOLDER/",
                "r.json:3:85: /ModelStep/inputs/data/OBSPlaceholder/object_type: unknown object type 'dir'; known: "
                    + "'file', 'directory'",
            ]),
        RegistrationRefusal(
            data(#"{"OBSPlaceholder": {"name": "files", "object_type": "file"}}"#), ["files=obs://bucket/a/"],
            problems: [
                "--set files: 'files' names a file, and 'obs://bucket/a/' is a folder; leave out the '/' at its end"
            ]),
        RegistrationRefusal(
            data(#"{"OBSPlaceholder": {"name": "files", "object_type": "file"}}"#), ["files=relative/path"],
            problems: [
                "--set files: 'relative/path' is not a model location: write obs://bucket/folder/ or /bucket/folder/, "
                    + "or file:PATH for a local one"
            ]),
        RegistrationRefusal(
            data(#"{"OBSConsumption": {"step": "job", "output": "out"}}"#), ["job.ot=obs://bucket/a/"],
            problems: [
                "r.json:3:52: /ModelStep/inputs/data/OBSConsumption: it is not known where step 'job' put 'out'; "
                    + "give its place with --set job.out=obs://BUCKET/FOLDER/",
                "--set job.ot: unknown placeholder 'job.ot'; did you mean 'job.out'?",
            ]),
        RegistrationRefusal(
            data(
                #"{"DataConsumptionSelector": {"data_list": [{"OBSConsumption": {"step": "a", "output": "o"}}, "#
                    + #"{"OBSConsumption": {"step": "b", "output": "o"}}]}}"#),
            problems: [
                "r.json:3:75: /ModelStep/inputs/data/DataConsumptionSelector/data_list: nothing to choose: none has a "
                    + "place; give the one that was made with --set STEP.OUTPUT=obs://…"
            ]),
        RegistrationRefusal(
            data(
                #"{"DataConsumptionSelector": {"data_list": [{"OBSConsumption": {"step": "a", "output": "o"}}, "#
                    + #"{"OBSConsumption": {"step": "b", "output": "o"}}]}}"#),
            ["a.o=obs://bucket/a/", "b.o=obs://bucket/b/"],
            problems: [
                "r.json:3:75: /ModelStep/inputs/data/DataConsumptionSelector/data_list: 2 of these are known; give only "
                    + "the one that is to be imported"
            ]),
        RegistrationRefusal(
            data(#"{"GalleryModel": {"subscription_id": "x", "version_num": "1"}}"#),
            problems: [
                "r.json:4:42: /ModelStep/outputs/model_config: a subscribed model gives only its image; add an input "
                    + "with the model's files"
            ]),
        RegistrationRefusal(
            step("{}", inputs: "[]"),
            problems: [
                "r.json:4:42: /ModelStep/outputs/model_config: nothing to register: the step has no inputs, and no template"
            ]),
        RegistrationRefusal(
            step(
                "{}",
                inputs: #"[{"name": "a", "data": {"OBSPath": {"obs_path": "obs://bucket/a/"}}}, "#
                    + #"{"name": "b", "data": {"OBSPath": {"obs_path": "obs://bucket/b/"}}}]"#),
            problems: [
                "r.json:3:128: /ModelStep/inputs/1/data/OBSPath/obs_path: the step has model files already; a model has "
                    + "one source"
            ]),
        RegistrationRefusal(
            step(
                "{}",
                inputs: #"[{"name": "a", "data": {"SWRImage": {"swr_path": "a/b"}}}, "#
                    + #"{"name": "b", "data": {"GalleryModel": {"subscription_id": "x", "version_num": "1"}}}]"#),
            problems: [
                "r.json:3:129: /ModelStep/inputs/1/data/GalleryModel/subscription_id: the step has an image already; a "
                    + "model runs in one"
            ]),
    ]

    static let models: [RegistrationRefusal] = [
        RegistrationRefusal(
            model(#""source_location_type": "obs_source", "publish": "no", "labels": "a", "swr_location": "b""#),
            problems: [
                "r.json:2:63: /create_model/source_location_type: unknown location type 'obs_source'; did you mean "
                    + "'OBS_SOURCE'?",
                "r.json:2:88: /create_model/publish: expected a boolean, found a string; write true or false, without quotes",
                "r.json:2:104: /create_model/labels: expected an array, found a string; write it in square brackets",
                "r.json:2:109: /create_model/swr_location: unknown key 'swr_location'; remove it, or begin it with 'x-' if it is a note of your own",
            ]),
        RegistrationRefusal(
            model(
                #""input_params": [{"url": "/", "param_name": "a", "param_typ": "string", "min": "1"}], "#
                    + #""model_docs": [{"doc_name": "a"}], "output_params": {}"#),
            problems: [
                "r.json:2:56: /create_model/input_params/0: missing key 'param_type'",
                "r.json:2:88: /create_model/input_params/0/param_typ: unknown key 'param_typ'; did you mean 'param_type'?",
                "r.json:2:118: /create_model/input_params/0/min: expected a number, found a string; write it without quotes",
                "r.json:2:140: /create_model/model_docs/0: missing key 'doc_url'",
                "r.json:2:177: /create_model/output_params: expected an array, found an object",
            ]),
    ]

    @Test("what is wrong is told at once", arguments: documents + inputs + models)
    func refused(_ refusal: RegistrationRefusal) throws {
        let problems = try RegistrationFixture.problems(refusal.text, refusal.settings)
        #expect(problems == refusal.problems, "\(problems.joined(separator: "\n"))")
    }
}
