import CommandLineKit
import ModelRegistry

/// `--registry`: where models are remembered, for every command that reads or writes it.
enum RegistryOption {
    static let declared = Option(
        "registry", value: Value("PATH", .file),
        help: "registry of models (default: $XDG_STATE_HOME/runtimectl/models.sqlite, ~/.local/state without it)")

    /// The word that means the default place where an option must have a value.
    static let defaultWord = "default"

    /// The registry; nil when there is none yet, which is said with its path, so that one that is typed wrong shows.
    /// Nothing is made.
    static func forReading(_ context: CommandContext) throws(Failure) -> SQLiteModelStore? {
        if let store = try existing(context) { return store }
        let path = try registry { () throws(ModelStoreError) in try Self.path(context) }
        context.remark("no model has been imported yet: there is no registry '\(path)'")
        return nil
    }

    /// The registry; nil when there is none yet. Nothing is made.
    static func existing(_ context: CommandContext) throws(Failure) -> SQLiteModelStore? {
        do throws(ModelStoreError) {
            return try SQLiteModelStore(reading: try path(context))
        } catch {
            throw Failure(error)
        }
    }

    /// The registry, made when there is none yet. Only the folders of the default place are made, too: a path that
    /// somebody has typed wrong shall not become a tree of folders.
    static func forWriting(_ context: CommandContext) throws(Failure) -> SQLiteModelStore {
        do throws(ModelStoreError) {
            let path = try path(context)
            if isDefault(context) { try RegistryLocation.makeFolders(for: path) }
            return try SQLiteModelStore(path: path)
        } catch {
            throw Failure(error)
        }
    }

    /// The registry that a command needs because it asks for one model of it.
    static func holding(_ reference: ModelReference, _ context: CommandContext) throws(Failure) -> SQLiteModelStore {
        guard let store = try forReading(context) else { throw Failure(.unknownName(reference.name, nearest: [])) }
        return store
    }

    /// Where the registry is, or would be.
    static func path(_ context: CommandContext) throws(ModelStoreError) -> String {
        guard let given = context.invocation.value("registry"), !isDefault(context) else {
            return try RegistryLocation.standard()
        }
        return given
    }

    static func isDefault(_ context: CommandContext) -> Bool {
        context.invocation.value("registry").map { $0 == defaultWord } ?? true
    }
}

/// Runs a call of a registry, with its error as that of a command.
func registry<Value>(_ call: () throws(ModelStoreError) -> Value) throws(Failure) -> Value {
    do throws(ModelStoreError) {
        return try call()
    } catch {
        throw Failure(error)
    }
}
