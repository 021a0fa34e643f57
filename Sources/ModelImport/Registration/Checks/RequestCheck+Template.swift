internal import EngineKit
internal import Jansson

extension RequestCheck {
    /// A template and what goes into it.
    mutating func template() {
        guard let template = request.template else {
            if special == .template {
                add(.templateMissing, at: .modelType, "model type 'Template' needs a template", "give template")
            }
            return
        }
        if let type = request.modelType, special != .template {
            add(
                .superfluous, at: .template, "a template is for model type 'Template', not \(ShownText.quoted(type))",
                "give model type 'Template', or remove the template")
        }
        if request.modelType == nil {
            add(.missing, at: .template, "no model type is given", "give 'Template'")
        }
        if request.location != nil || hasImage {
            add(
                .superfluous, at: .template,
                "a template gets its files through its inputs, and a source is given besides",
                "remove one of the two")
        }
        if request.runtime != nil {
            add(.superfluous, .warning, at: .runtime, "the template has its runtime", "remove it")
        }
        let known = facts(of: template)
        inputs(of: template, known)
        inferFormat(of: template)
    }

    private mutating func facts(of template: TemplateRequest) -> TemplateFacts? {
        guard !facts.templates.isEmpty else { return nil }
        let known = facts.templates.first { WordKey($0.id) == WordKey(template.id) }
        if known == nil {
            add(
                .templateUnknown, at: .template, "unknown template \(ShownText.quoted(template.id))",
                PlaceholderDeclaration.offer(template.id, facts.templates.map(\.id)))
        }
        return known
    }

    private mutating func inputs(of template: TemplateRequest, _ known: TemplateFacts?) {
        if template.inputs.isEmpty {
            add(.templateInput, at: .templateInputs, "nothing goes into the template", "give at least one input")
        }
        var seen: Set<String> = []
        for (index, input) in template.inputs.enumerated() where !seen.insert(input.id).inserted {
            add(
                .templateInputRepeated, at: .templateInputs, below: "/\(index)/input_id",
                "input \(ShownText.quoted(input.id)) is given more than once", "keep one")
        }
        guard let inputs = known?.inputs, let known else { return }
        var unknown = 0
        for (index, input) in template.inputs.enumerated() where !inputs.contains(where: { $0.id == input.id }) {
            unknown += 1
            add(
                .templateInput, at: .templateInputs, below: "/\(index)/input_id",
                "template '\(known.id)' has no input \(ShownText.quoted(input.id))",
                PlaceholderDeclaration.offer(input.id, inputs.map(\.id)))
        }
        // an input under another name is one fault, not two
        for input in inputs.filter({ !seen.contains($0.id) }).dropFirst(unknown) {
            add(
                .templateInput, at: .templateInputs,
                "nothing is given for input \(ShownText.quoted(input.id)) of template '\(known.id)'",
                "add it to template_inputs")
        }
        overwriting(template, inputs)
    }

    /// Two sources of one name that are copied to one folder: the second would take the place of the first.
    private mutating func overwriting(_ template: TemplateRequest, _ inputs: [TemplateFacts.Input]) {
        var seen: Set<String> = []
        for (index, input) in template.inputs.enumerated() {
            guard let target = inputs.first(where: { $0.id == input.id })?.target else { continue }
            let name = input.location.description.split(separator: "/").last.map(String.init) ?? ""
            if !seen.insert("\(target)\u{0}\(name)").inserted {
                add(
                    .templateInput, at: .templateInputs, below: "/\(index)/input",
                    "two inputs copy \(ShownText.quoted(name)) to '\(target)'; one would overwrite the other",
                    "rename one of the two")
            }
        }
    }

    private mutating func inferFormat(of template: TemplateRequest) {
        guard let format = template.inferFormat, !facts.inferFormats.isEmpty,
            !facts.inferFormats.contains(where: { $0.isMeant(by: format) })
        else { return }
        add(
            .templateMode, at: .inferFormat, "unknown input and output mode \(ShownText.quoted(format))",
            PlaceholderDeclaration.offer(format, facts.inferFormats.map(\.name)))
    }
}

extension ImportFacts.InferFormat {
    fileprivate func isMeant(by word: String) -> Bool {
        ([name] + aliases).contains { WordKey($0) == WordKey(word) }
    }
}
