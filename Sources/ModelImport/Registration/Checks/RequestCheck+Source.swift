internal import EngineKit
internal import RuntimeCatalog
private import Suggestions

extension RequestCheck {
    /// Whether the model type is one that the platform has, and the interface takes.
    mutating func modelType() {
        guard let type = request.modelType, special == nil else { return }
        guard !facts.modelTypes.isEmpty else { return }
        guard let known = facts.modelTypes.first(where: { $0.isMeant(by: type) }) else {
            add(
                .modelType, at: .modelType, "unknown model type \(ShownText.quoted(type))",
                PlaceholderDeclaration.offer(type, facts.modelTypes.map(\.id) + [SpecialModelType.template.rawValue]))
            return
        }
        guard let row = facts.interfaces.first(where: { $0.interface == request.interface }),
            !row.types.contains(known.id)
        else { return }
        add(
            .modelType, .warning, at: .modelType,
            "the page of this interface does not list model type '\(known.id)' (\(row.source))",
            "import it through another interface when it is refused")
    }

    /// Whether it is said where the model comes from.
    mutating func source() {
        if request.source != .template, request.location == nil, !hasImage {
            add(.missing, at: .location, "no place of the model's files is given", "give source_location")
        }
        if case .obs(let bucket, let path)? = request.location {
            judge("\(bucket)/\(path)", .location, .location, at: .location, "path")
        }
        if request.sourceJobVersion != nil, request.sourceJobID == nil {
            add(
                .missing, .warning, at: .sourceJobVersion, "the version of a training job is given, but not the job",
                "give source_job_id")
        }
        if let type = request.sourceType, type != "auto" {
            add(
                .sourceType, at: .sourceType,
                "source_type is 'auto' for a model of automatic learning, found \(ShownText.quoted(type))",
                "leave it out for any other model")
        }
    }

    /// Images, with and without model files beside them. A model in an image of its own brings everything with it.
    mutating func image() {
        if let mode = request.dynamicLoadMode {
            if mode != "Single" {
                let near = Suggestion.phrase(Suggestion.nearest(to: mode, in: ["Single"])) ?? "write 'Single'"
                add(.dynamicLoadMode, at: .dynamicLoadMode, "unknown dynamic_load_mode \(ShownText.quoted(mode))", near)
            } else if !hasImage || request.location == nil {
                add(
                    .superfluous, .warning, at: .dynamicLoadMode,
                    "dynamic_load_mode is for an image that loads model files beside it", "remove it")
            }
        }
        imageType()
        guard hasImage else {
            if !request.sourceCopy {
                add(.superfluous, .warning, at: .sourceCopy, "source_copy is for custom images alone", "remove it")
            }
            return
        }
    }

    /// The platform's own example registers an image alone under an engine's name, and its tables say `Image`.
    private mutating func imageType() {
        guard let type = request.modelType else {
            if hasImage {
                add(.missing, at: .modelType, "no model type is given", "give 'Image', or 'Custom' with model files")
            }
            return
        }
        if hasImage {
            let wanted: SpecialModelType = request.location == nil ? .image : .custom
            guard special != wanted else { return }
            let beside = request.location == nil ? "without model files" : "with model files beside it"
            let severity: PackageFinding.Severity = request.source == .gallery || special != nil ? .error : .warning
            add(
                .modelType, severity, at: .modelType,
                "an image \(beside) is of model type '\(wanted.rawValue)', not \(ShownText.quoted(type))",
                "give '\(wanted.rawValue)'")
        } else if let special, special == .image || special == .custom, request.source != .template {
            add(
                .missing, at: .modelType, "model type '\(special.rawValue)' needs an image",
                "give the image, or the engine's name")
        }
    }

    /// What the platform does and an import here does not.
    mutating func ignored() {
        if request.prebuild {
            add(
                .ignored, .note, at: .prebuild, "that the model is prebuilt is for the platform to know",
                "leave 'prebuild' out")
        }
        if request.sourceType == "auto" {
            add(
                .ignored, .note, at: .sourceType,
                "that a model of automatic learning cannot be downloaded is the platform's to see to",
                "leave 'source_type' out")
        }
        if let workspace = request.workspace, workspace != "0" {
            add(
                .ignored, .note, at: .workspace, "the registry of models has no workspaces",
                "leave 'workspace_id' out, or keep a registry for each workspace with --registry")
        }
        if !request.sourceCopy, hasImage {
            add(
                .ignored, .note, at: .sourceCopy, "images are not copied here: the model runs on the one that is named",
                "leave 'source_copy' out")
        }
    }

    /// Fields that depend on no other.
    mutating func rest() {
        guard let code = request.executionCode else { return }
        let script = "customize_service.py"
        if code.split(separator: "/").last.map(String.init) != script {
            add(
                .executionCode, at: .executionCode,
                "the inference script is always called '\(script)', found \(ShownText.quoted(code))",
                "give the path of '\(script)'")
        } else if (try? ImportLocation(parsing: code)) == nil {
            add(
                .executionCode, at: .executionCode, "\(ShownText.quoted(code)) is no path in object storage",
                "write obs://bucket/model/\(script)")
        }
    }
}
