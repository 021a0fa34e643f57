internal import SystemInterface

/// Whether an executable is one that nobody but its owner could have changed, and whose owner is root or the user.
enum PluginTrust {
    /// Checks an executable and every folder from it up to the plugin's own.
    /// - Parameters:
    ///   - executable: the path that the manifest says, relative to the plugin's folder.
    ///   - folder: the plugin's folder, without links.
    /// - Returns: the absolute path, without links.
    static func check(_ executable: String, in folder: String) throws(Refusal) -> String {
        let named = "\(folder)/\(executable)"
        let path = try resolve(named)
        guard path.hasPrefix("\(folder)/") else { throw Refusal(path: named, distrust: .outside(path)) }
        let file = try ownership(of: path)
        guard file.kind == .file else { throw Refusal(path: named, distrust: .noFile) }
        guard file.isExecutable else { throw Refusal(path: path, distrust: .notExecutable) }
        try check(file, path)
        var parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        while parent.utf8.count >= folder.utf8.count {
            try check(try ownership(of: String(parent)), String(parent))
            guard let slash = parent.lastIndex(of: "/"), slash > parent.startIndex else { break }
            parent = parent[..<slash]
        }
        return path
    }

    /// Why an executable is refused, and which file or folder is to blame.
    struct Refusal: Error {
        let path: String
        let distrust: PluginFailure.Distrust
    }

    private static func check(_ found: Files.Ownership, _ path: String) throws(Refusal) {
        if found.owner != 0, found.owner != Files.currentUser {
            throw Refusal(path: path, distrust: .owner(found.owner))
        }
        if found.isWritableByOthers { throw Refusal(path: path, distrust: .writableByOthers) }
    }

    private static func resolve(_ path: String) throws(Refusal) -> String {
        do throws(SystemError) {
            return try Files.realPath(path)
        } catch {
            let distrust: PluginFailure.Distrust = error.reason == .missing ? .noFile : .unreadable(error.description)
            throw Refusal(path: path, distrust: distrust)
        }
    }

    private static func ownership(of path: String) throws(Refusal) -> Files.Ownership {
        do throws(SystemError) {
            return try Files.ownership(of: path)
        } catch {
            throw Refusal(path: path, distrust: .unreadable(error.description))
        }
    }
}
