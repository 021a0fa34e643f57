import DeprecationReport
import SystemInterface

/// Walks the folders below one, each before those in it, in the order of their names' bytes.
struct PackageWalk {
    enum Step {
        case folder(Folder)
        case fault(InventoryFault)
    }

    /// A folder of the tree.
    struct Folder {
        /// Relative to the root; empty for the root itself.
        let path: String
        /// As the system knows it.
        let place: String
        /// The configuration in it: a file, or what stands in its place.
        let configuration: Files.Entry.Kind?
        /// Whether a folder of that name stands in it.
        let hasModelFolder: Bool

        /// The relative path of something in it.
        func joined(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }
    }

    private let root: String
    private let limits: PackageInventory.Limits
    private var entries = 0
    /// What to look at, the next one last.
    private var pending: [(path: String, depth: Int)] = [("", 0)]
    private var faults: [InventoryFault] = []
    /// A folder that is a package's, and not looked into for others.
    private var leftOut: String?

    init(folder: String, limits: PackageInventory.Limits) {
        root = folder
        self.limits = limits
    }

    /// Keeps out of a folder that has just been given, or that stands in it.
    mutating func leaveOut(_ path: String) { leftOut = path }

    /// The next folder, or fault; nil after the last.
    mutating func next() throws(Failure) -> Step? {
        if !faults.isEmpty { return .fault(faults.removeFirst()) }
        while let (path, depth) = pending.popLast() {
            if let leftOut, path == leftOut || leftOut.isEmpty || path.hasPrefix(leftOut + "/") { continue }
            return try list(path, depth)
        }
        return nil
    }

    private mutating func list(_ path: String, _ depth: Int) throws(Failure) -> Step {
        let place = path.isEmpty ? root : root.hasSuffix("/") ? root + path : "\(root)/\(path)"
        let found: (entries: [Files.Entry], isComplete: Bool)
        do throws(SystemError) {
            found = try Files.entries(in: place, followingLink: path.isEmpty, limit: limits.maxEntries - entries)
        } catch {
            guard !path.isEmpty else {
                throw Failure(.invalidInput, code: "packages-unreadable", message: error.description)
            }
            return .fault(Self.fault(place, "the folder cannot be listed: \(error.message)"))
        }
        entries += found.entries.count
        guard found.isComplete else {
            throw tooLarge("it holds more than \(limits.maxEntries) files and folders", at: place)
        }
        let folder = Folder(
            path: path, place: place, configuration: found.entries.first { $0.name == "config.json" }?.kind,
            hasModelFolder: found.entries.contains { $0.name == "model" && $0.kind == .directory })
        try take(found.entries, in: folder, depth)
        return .folder(folder)
    }

    /// Remembers the folders in a folder.
    private mutating func take(_ entries: [Files.Entry], in folder: Folder, _ depth: Int) throws(Failure) {
        for entry in entries.reversed() where !entry.name.hasPrefix(".") {
            switch entry.kind {
            case .directory:
                guard entry.isNameExact else {
                    faults.append(
                        Self.fault("\(folder.place)/\(entry.name)", "the folder's name is not UTF-8; rename it"))
                    continue
                }
                guard depth < limits.maxDepth else {
                    throw tooLarge(
                        "folders stand inside each other more than \(limits.maxDepth) deep", at: folder.place)
                }
                pending.append((folder.joined(entry.name), depth + 1))
            case .link(let target):
                let place = "\(folder.place)/\(entry.name)"
                guard Self.leadsOut(target, from: folder.joined(entry.name)), Files.kind(of: place) == .directory else {
                    continue
                }
                faults.append(
                    Self.fault(
                        place, "the symbolic link leads to a folder outside; give that as well, or remove the link"))
            case .file, .other: continue
            }
        }
    }

    /// Whether a link's text, read from where the link stands, climbs above the root.
    private static func leadsOut(_ target: String, from path: String) -> Bool {
        guard !target.hasPrefix("/") else { return true }
        var depth = path.split(separator: "/").count - 1
        for part in target.split(separator: "/") where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }

    private func tooLarge(_ what: String, at place: String) -> Failure {
        Failure(
            .invalidInput, code: "packages-too-large",
            message: "'\(root)' is too large to look through: \(what), in '\(place)'; give the folders with the "
                + "packages one by one")
    }

    static func fault(_ place: String, line: Int? = nil, _ message: String) -> InventoryFault {
        InventoryFault(place: InventoryModel.Place(file: place, line: line), message: message)
    }
}
