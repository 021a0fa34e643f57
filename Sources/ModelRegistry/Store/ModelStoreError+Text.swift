private import Suggestions

extension ModelStoreError: CustomStringConvertible {
    /// `what is wrong; what to do`
    public var description: String {
        switch self {
        case .exists, .noVersionLeft: "\(what); \(remedy ?? "")"
        case .idExists(let id, let model):
            "the id '\(id)' belongs to another record than '\(model)'; leave the id out to get a new one"
        case .unknownName(let name, let nearest):
            "no model is named '\(name)'; "
                + (Suggestion.phrase(nearest) ?? "'runtimectl models list' shows those there are")
        case .unknownVersion(let model, let known): Self.unknownVersion(model, known)
        case .invalidModel(let problem): problem
        default: storage
        }
    }

    /// What is wrong with a version that cannot be recorded, without what to do; for other errors, all of it.
    public var what: String {
        switch self {
        case .exists(let model, _): "model '\(model)' exists already"
        case .noVersionLeft(let name): "no version follows 99.99.99 of model '\(name)'"
        default: description
        }
    }

    /// What to do about a version that cannot be recorded; nil for other errors.
    public var remedy: String? {
        switch self {
        case .exists(_, let next?): "leave the version out to get \(next), or give one that is free"
        case .exists: "give a version that is free"
        case .noVersionLeft: "give one that is free"
        default: nil
        }
    }

    /// What is wrong with the place, not with what was asked.
    private var storage: String {
        switch self {
        case .noDefaultLocation:
            "neither XDG_STATE_HOME nor HOME says where the registry of models is; name it with --registry"
        case .missingFolder(let path, let folder):
            "the registry '\(path)' cannot be made: there is no folder '\(folder)'; make it first, or correct the path"
        case .notARegistry(let path, let what):
            "'\(path)' is no registry of models: it is \(what); name another file"
        case .newerSchema(let path, let found, let known):
            "the registry '\(path)' has schema \(found), this program knows \(known); use the newer runtimectl that "
                + "wrote it"
        case .olderSchema(let path, let found, let known):
            "the registry '\(path)' has schema \(found), which must be brought to \(known); run 'runtimectl models "
                + "list' as somebody who may write to it"
        case .damaged(let path, let message):
            "the registry '\(path)' is damaged (\(message)); restore it from a copy or from 'models export', or see "
                + "what 'sqlite3 \(path) .recover' saves"
        default: medium
        }
    }

    /// What is wrong with what the place lies on.
    private var medium: String {
        switch self {
        case .locked(let path, let milliseconds):
            "the registry '\(path)' is in use by another program for more than \(Self.seconds(milliseconds)) s; try "
                + "again when that has ended"
        case .full(let path):
            "no space is left for the registry '\(path)', nothing was changed; free some, or move the registry"
        case .notWritable(let path, let message):
            "the registry '\(path)' cannot be written to (\(message)); check the owner and mode of the file and its "
                + "folder, and that the file system is not read-only"
        case .cannotOpen(let path, let message):
            "the registry '\(path)' cannot be opened (\(message)); check the path, the owner and mode of the file and "
                + "its folder, where files are made while it is used, and that the file system is not read-only"
        case .failed(let path, let message):
            "the registry '\(path)' failed (\(message)), nothing was changed; see that its disk works, and try again"
        default: ""
        }
    }

    private static func unknownVersion(_ model: ModelReference, _ known: [ModelVersion]) -> String {
        let versions = known.map { "'\($0)'" }.joined(separator: ", ")
        let wanted = model.version.map { " version \($0)" } ?? " such version"
        return "model '\(model.name)' has no\(wanted); its newest are \(versions)"
    }

    private static func seconds(_ milliseconds: Int) -> String {
        let tenths = milliseconds / 100
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
