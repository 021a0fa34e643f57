internal import SystemInterface

/// Where plugins from outside the program are looked for.
public struct PluginSearch: Sendable {
    /// One place of the search path.
    public enum Origin: String, Hashable, Sendable {
        /// Compiled into the program.
        case builtIn = "built-in"
        /// A `--plugins` option.
        case option = "--plugins"
        /// The variable `RUNTIMECTL_PLUGINS`.
        case environment = "RUNTIMECTL_PLUGINS"
        /// The user's own: `$XDG_DATA_HOME/runtimectl/plugins`.
        case user
        /// The machine's: `/etc/runtimectl/plugins`.
        case machine
        /// Installed with the program: `<prefix>/lib/runtimectl/plugins`.
        case installed

        /// Whether somebody named the place, so that its absence is a mistake.
        var isNamed: Bool { self == .option || self == .environment }
    }

    /// The places in the order in which they are looked at.
    public let places: [(path: String, origin: Origin)]

    /// A path of these places only.
    public init(places: [(path: String, origin: Origin)]) {
        self.places = places
    }

    /// The whole search path of a run.
    /// - Parameter given: the `--plugins` options.
    public init(given: [String]) {
        var places = given.map { (path: $0, origin: Origin.option) }
        let named = (Environment.value("RUNTIMECTL_PLUGINS") ?? "").split(separator: ":")
        places += named.map { (path: String($0), origin: .environment) }
        if let data = Self.userData { places.append((path: "\(data)/runtimectl/plugins", origin: .user)) }
        places.append((path: "/etc/runtimectl/plugins", origin: .machine))
        if let prefix = Self.prefix { places.append((path: "\(prefix)/lib/runtimectl/plugins", origin: .installed)) }
        self.places = places
    }

    /// `XDG_DATA_HOME`, which counts only when it is absolute, else `~/.local/share` (XDG Base Directory 0.8).
    private static var userData: String? {
        if let data = Environment.value("XDG_DATA_HOME"), data.hasPrefix("/") { return data }
        guard let home = Environment.value("HOME"), home.hasPrefix("/") else { return nil }
        return "\(home)/.local/share"
    }

    /// The folder above the one that the program is in: `/usr/local` for `/usr/local/bin/runtimectl`.
    private static var prefix: String? {
        guard let executable = Files.executablePath() else { return nil }
        return "/" + executable.split(separator: "/").dropLast(2).joined(separator: "/")
    }

    /// The plugin folders in all places, each folder once, in the order of the path and then of their names.
    /// - Throws: ``PlaceError`` when a place that somebody named cannot be listed.
    public func folders() throws(PlaceError) -> [PluginFolder] {
        var folders: [PluginFolder] = []
        var known: Set<String> = []
        for (path, origin) in places {
            for folder in try Self.folders(in: path, origin) {
                let identity = (try? Files.realPath(folder.path)) ?? folder.path
                if known.insert(identity).inserted { folders.append(folder) }
            }
        }
        return folders
    }

    /// A place that itself holds a `plugin.json` is one plugin. Hidden entries and loose files are no plugins.
    private static func folders(in place: String, _ origin: Origin) throws(PlaceError) -> [PluginFolder] {
        let base = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
        if Files.kind(of: "\(base)/plugin.json") == .file { return [PluginFolder(path: named(base), origin: origin)] }
        guard Files.kind(of: base) == .directory || origin.isNamed else { return [] }
        do throws(SystemError) {
            return try Files.names(in: base)
                .filter { !$0.hasPrefix(".") && Files.kind(of: "\(base)/\($0)") == .directory }
                .map { PluginFolder(path: "\(base)/\($0)", origin: origin) }
        } catch {
            throw PlaceError(origin: origin, reason: error.description)
        }
    }

    /// `.` and `..` have no name of their own to compare the manifest's with.
    private static func named(_ path: String) -> String {
        let last = path.split(separator: "/").last
        guard last == nil || last == "." || last == ".." else { return path }
        return (try? Files.realPath(path)) ?? path
    }

    /// A place of the search path that cannot be looked at.
    public struct PlaceError: Error, Hashable, Sendable, CustomStringConvertible {
        /// Who named it.
        public let origin: Origin
        /// Why not.
        public let reason: String

        /// What is wrong and what to do.
        public var description: String { "\(origin.rawValue): \(reason); name a folder of plugins" }
    }
}
