public import SystemInterface

/// Where a registry of models lies.
public enum RegistryLocation {
    /// The registry of this user: `$XDG_STATE_HOME/runtimectl/models.sqlite`, else the same below `~/.local/state`
    /// (https://specifications.freedesktop.org/basedir-spec/latest/: relative paths in the variable do not count).
    /// - Parameter environment: looks up a variable; for tests.
    /// - Throws: ``ModelStoreError/noDefaultLocation``.
    public static func standard(
        environment: (String) -> String? = Environment.value
    ) throws(ModelStoreError) -> String {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return path(in: state) }
        if let home = environment("HOME"), home.hasPrefix("/") { return path(in: "\(home)/.local/state") }
        throw .noDefaultLocation
    }

    /// Makes the folders above a registry that are missing, for this user alone.
    public static func makeFolders(for path: String) throws(ModelStoreError) {
        let folder = parent(of: path)
        guard Files.kind(of: folder) == nil, folder != "/" else { return }
        try makeFolders(for: folder)
        do throws(SystemError) {
            try Files.makeFolder(folder, permissions: 0o700)
        } catch {
            // another program may have been faster
            guard Files.kind(of: folder) == .directory else {
                throw .cannotOpen(path: path, message: error.description)
            }
        }
    }

    /// What keeps a registry from being at this path; nil when one may be there, or be made there.
    static func problem(with path: String) -> ModelStoreError? {
        switch Files.kind(of: path) {
        case .file: return nil
        case .directory: return .notARegistry(path: path, what: "a folder")
        case .other: return .notARegistry(path: path, what: "a device, a pipe or a socket")
        case nil: break
        }
        var folder = parent(of: path)
        if Files.kind(of: folder) == .directory { return nil }
        let missing = folder
        while Files.kind(of: folder) == nil, folder != "/", folder != "." { folder = parent(of: folder) }
        if Files.kind(of: folder) == .directory { return .missingFolder(path: path, folder: missing) }
        return .cannotOpen(path: path, message: "'\(folder)' is a file, not a folder")
    }

    private static func path(in state: String) -> String {
        "\(state)\(state.hasSuffix("/") ? "" : "/")runtimectl/models.sqlite"
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
