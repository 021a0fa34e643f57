internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// What a template's models run on is the engine, version and Python that its description names. A Python that no
    /// runtime of the engine has, because the documents of the two are years apart, is told and not asked for.
    mutating func ask(for template: ImportTemplate) {
        var question = question
        question.modelTypes = [catalog.engines[template.engineIndex].id]
        if let version = template.engineVersion, let specifier = try? VersionSpecifier(parsing: version.text) {
            question.engineVersions = [specifier]
        }
        if question.hardware.isEmpty { question.hardware = catalog.hardware.ids(of: template.hardware) }
        let isThere = template.python.map { hasRuntime(of: template.engineIndex, python: $0) } ?? false
        if isThere, let python = template.python, let specifier = try? PythonSpecifier(parsing: python.description) {
            question.python.append(specifier)
        }
        ask(question, from: "the template '\(template.name)'")
        if let python = template.python, !isThere { reportPython(python, of: template) }
    }

    private func hasRuntime(of engine: Int, python: PythonVersion) -> Bool {
        let inference = catalog.purpose(named: "inference")
        return catalog.runtimes[catalog.runtimes(ofEngine: engine)].contains { runtime in
            inference.map { runtime.purposes.contains($0) } ?? true && runtime.python.contains(python)
        }
    }

    private mutating func reportPython(_ python: PythonVersion, of template: ImportTemplate) {
        let engine = catalog.engines[template.engineIndex].id
        let instead = resolution?.runtime.map { runtime in
            let versions = runtime.python.map(\.description).joined(separator: ", ")
            return "; '\(runtime.name)' is taken" + (versions.isEmpty ? "" : ", with Python \(versions)")
        }
        findings.append(
            finding(
                .templatePython, .warning, at: .template,
                say: "the template '\(template.name)' is for Python \(python), which no runtime of \(engine) has"
                    + (instead ?? ""),
                "see that the model's code runs there, or import it from object storage with a runtime of your choice"))
    }

    /// The platform's template that the import asks for.
    var template: ImportTemplate? {
        guard let id = request.template?.id else { return nil }
        return catalog.importTemplates.first { WordKey($0.name) == WordKey(id) }
    }

    /// The template's mode, as far as the import leaves it in force: one that is chosen takes the place of an undefined
    /// one, and none takes the place of a fixed one.
    var templateMode: ImportRule.TemplateMode? {
        guard let template, template.mode == .undefined, request.template?.inferFormat != nil else {
            return template?.mode
        }
        return chosenMode?.isUndefined == true ? .undefined : nil
    }

    /// Whether the import asks for another mode than the template has anyway.
    var replacesMode: Bool {
        guard request.template?.inferFormat != nil else { return false }
        return chosenMode == nil || chosenMode?.name != template?.inferFormat
    }

    /// Whether a mode says what goes in and out.
    var modeDescribes: Bool { template != nil && templateMode != .undefined }

    /// The mode that the import names; `nil` for none, and for one that nobody knows.
    private var chosenMode: ImportMode? {
        guard let word = request.template?.inferFormat.map({ WordKey($0) }) else { return nil }
        return catalog.importModes.first { mode in
            ([mode.name] + mode.aliases).contains { WordKey($0) == word }
        }
    }
}
