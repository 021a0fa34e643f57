internal import EngineKit
internal import RuntimeCatalog
private import Suggestions

extension RequestCheck {
    /// Whether the model type is one that the platform has, and the interface takes.
    mutating func modelType() {
        guard let type = request.modelType, special == nil else { return }
        let rows = facts.modelTypes
        let all = rows.flatMap(\.types)
        guard !all.isEmpty else { return }
        guard all.contains(where: { $0.lowercased() == type.lowercased() }) else {
            add(
                .modelType, at: .modelType, "unknown model type \(ShownText.quoted(type))",
                PlaceholderDeclaration.offer(type, Set(all).sorted()))
            return
        }
        let own = rows.filter { $0.interface == request.interface }
        let isTaken = own.contains { $0.types.contains { $0.lowercased() == type.lowercased() } }
        if !own.isEmpty, !isTaken {
            add(
                .modelType, .warning, at: .modelType,
                "the page of this interface does not list model type \(ShownText.quoted(type)) (\(own.map(\.source).joined(separator: ", ")))",
                "import it through another interface when it is refused")
        }
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
