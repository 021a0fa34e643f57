internal import EngineKit
internal import Jansson

extension RegistrationReader {
    /// Reads a workflow's model registration step: one request for each output.
    func modelStep(_ step: JSONObject) -> [RequestDraft] {
        step.allowOnly(["name", "title", "description", "inputs", "outputs", "policy", "depend_steps"])
        _ = stepName(step.required("name"))
        step.checkTexts("title", "description")
        checkPolicy(step)
        let before = dependSteps(step)
        let data = inputs(step, after: before)
        let areComplete = data.count == step["inputs"]?.oneOrMore()?.count ?? 0
        let outputs = step.required("outputs")?.oneOrMore() ?? []
        if outputs.isEmpty { step["outputs"]?.report("expected at least one output, found an empty list") }
        var names: Set<String> = []
        return outputs.compactMap { output in
            guard let output = output.object() else { return nil }
            output.allowOnly(["name", "model_config"])
            if let name = stepName(output.required("name")), !names.insert(name).inserted {
                output["name"]?.report("another output is called '\(name)'; the names of a step's outputs are unique")
            }
            return output.required("model_config")?.object().map {
                modelConfig($0, from: data, areComplete: areComplete)
            }
        }
    }

    private func checkPolicy(_ step: JSONObject) {
        guard let node = step["policy"], let policy = node.object() else { return }
        policy.allowOnly(["poll_interval_seconds", "max_execution_minutes", "skip_conditions"])
        for key in ["poll_interval_seconds", "max_execution_minutes"] {
            _ = policy[key]?.integer(in: 1...Int(Int32.max))
        }
        _ = policy["skip_conditions"]?.oneOrMore()?.compactMap { $0.object() }
        remarks.add(
            .ignored, .note, at: node, "the policy is the workflow's to follow",
            "leave the import out yourself when a condition says so")
    }

    private func dependSteps(_ step: JSONObject) -> [String]? {
        step["depend_steps"]?.oneOrMore()?.compactMap { stepName($0) }
    }

    private func inputs(_ step: JSONObject, after steps: [String]?) -> [ModelDatum] {
        var names: Set<String> = []
        return (step["inputs"]?.oneOrMore() ?? []).compactMap { node in
            guard let input = node.object() else { return nil }
            input.allowOnly(["name", "data"])
            // the platform's own example of an image with a model beside it calls both "input"
            if let name = stepName(input.required("name")), !names.insert(name).inserted {
                remarks.add(
                    .repeatedInput, at: input["name"] ?? node, "another input is called '\(name)'",
                    "give it another name: those of a step's inputs are to be unique")
            }
            guard let data = input.required("data"), let datum = datum(data) else { return nil }
            if case .output(let job, _, _) = datum, let steps, !steps.contains(job.reference.step) {
                remarks.add(
                    .stepOrder, at: data,
                    "the step uses the output of '\(job.reference.step)' but does not wait for it",
                    "add '\(job.reference.step)' to depend_steps")
            }
            return datum
        }
    }
}

extension JSONNode {
    /// The elements of a list, or the value itself: the SDK takes `ModelInput` or a list of them.
    func oneOrMore() -> [JSONNode]? {
        kind == .array ? array() : [self]
    }
}
