internal import EngineKit
internal import Jansson

/// The parts of a model configuration that stand in a registration document. They are read as `config.json` is: by
/// the same code, with the same findings.
extension RegistrationReader {
    /// Reads `dependencies`, `apis`, `model_metrics` and `initial_config`, which take the place of what the package
    /// says. Everything else has been read: what is right in a configuration depends on where the model comes from, and
    /// what it is to be deployed as.
    func readConfiguration(_ object: JSONObject, into draft: inout RequestDraft) {
        var scratch = ModelConfiguration()
        draft.request.dependencies = part(.dependencies, of: object, .array, &draft) { walk, part in
            scratch.dependencies = []
            let packages = walk.readDependencies(part.node, into: &scratch)
            scratch.place(packages, in: part.document, part.origin)
            return scratch.dependencies
        }
        draft.request.apis = part(.apis, of: object, .array, &draft) { walk, part in
            walk.apis(part.node, in: ConfigurationMembers(node: part.node, known: [], mandatory: []))
        }
        draft.request.metrics = part(.metrics, of: object, .object, &draft) { walk, part in walk.metrics(part.node) }
        var initial: JSONValue?
        draft.request.initialConfiguration =
            part(.initialConfig, of: object, .object, &draft) { walk, part in
                initial = part.node.value
                return walk.configuration(part.node, in: part.document, origin: part.origin)
            } ?? nil
        draft.request.initialConfig = initial
    }

    /// A part of a configuration, and the document that it stands in.
    private struct Part {
        let node: JSONNode
        let document: JSONDocument
        let origin: String
    }

    /// Reads a part: JSON, or the same as text in a string, because the workflow declares most of these fields as
    /// `str` and the API as an array or object.
    private func part<Value>(
        _ field: ImportField, of object: JSONObject, _ expected: JSONNode.Kind, _ draft: inout RequestDraft,
        _ read: (inout ConfigurationWalk, Part) -> Value
    ) -> Value? {
        guard let filled = filled(field.rawValue, of: object, .jsonText) else { return nil }
        draft.note(field, filled)
        guard let part = part(filled, field) else { return nil }
        guard part.node.kind == expected else {
            filled.report("expected \(expected.phrase), or its JSON text in a string, found \(part.node.kind.phrase)")
            return nil
        }
        var walk = ConfigurationWalk(
            context: context(draft.request), rules: .standard, report: ConfigurationReport(origin: part.origin))
        let value = read(&walk, part)
        draft.findings += findings(walk, part, field)
        return value
    }

    private func context(_ request: ImportRequest) -> ConfigurationContext {
        ConfigurationContext(
            modelTypes: facts.modelTypes, source: request.source, deployments: Set(request.installTypes))
    }

    /// What `config.json` must have may be left out of `initial_config`: the request says the model type itself, and
    /// for images some give nothing but `protocol` and `port`
    /// (terraform-provider-huaweicloud, docs/resources/modelarts_model.md).
    private func findings(_ walk: ConfigurationWalk, _ part: Part, _ field: ImportField) -> [PackageFinding] {
        let findings = walk.report.findings(in: part.document)
        guard field == .initialConfig else { return findings }
        let root = part.document.locations(of: [part.node]).first?.pointer
        return findings.filter { $0.code != ConfigurationCode.missingKey.rawValue || $0.pointer != root }
    }

    private func part(_ filled: FilledNode, _ field: ImportField) -> Part? {
        guard filled.value.kind == .string else {
            return Part(
                node: filled.value, document: filled.document ?? document, origin: filled.option ?? document.origin)
        }
        guard let text = filled.text() else { return nil }
        let origin = "\(filled.option ?? document.origin), text of '\(field.rawValue)'"
        do throws(JSONProblem) {
            let embedded = try JSONDocument(bytes: Array(text.utf8), origin: origin, limits: Registration.limits)
            return Part(node: embedded.root, document: embedded, origin: origin)
        } catch {
            let place = error.line.map { " in line \($0) of it" } ?? ""
            filled.report("the text is not JSON\(place): \(error.message)")
            return nil
        }
    }
}
