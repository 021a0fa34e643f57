internal import SystemInterface

/// Walks a package's folders level by level, so that what stands near the top is seen whatever lies below.
struct PackageListing {
    private let folder: String
    private let limits: PackageLimits
    private(set) var files: [(path: String, size: Int64)] = []
    private(set) var hasModelFolder = false
    private(set) var findings: [PackageFinding] = []
    /// The folders, without the package's own.
    private(set) var folders: Set<String> = []
    /// Links, pipes, devices: what stands there and is not opened; each is a finding too.
    private(set) var unopened: Set<String> = []
    private var entries = 0
    private var untold = 0
    private var longPaths = 0
    private(set) var isCut = false

    init(folder: String, limits: PackageLimits) {
        self.folder = folder
        self.limits = limits
    }

    /// - Throws: when the package's own folder cannot be listed; folders below it become findings.
    mutating func run() throws(SystemError) {
        var level = try list(path: "", depth: 1)
        var depth = 2
        while !level.isEmpty, !isCut {
            guard depth <= limits.maxDepth else {
                cut("folders stand inside each other more than \(limits.maxDepth) deep, first in '\(level[0])'")
                break
            }
            var next: [String] = []
            for path in level where !isCut {
                do throws(SystemError) {
                    next += try list(path: path, depth: depth)
                } catch {
                    tell("folder-unreadable", .warning, path, "the folder cannot be listed: \(error.message)", nil)
                }
            }
            level = next
            depth += 1
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        if longPaths > 0 {
            cut(
                "it holds paths of more than \(limits.maxPathBytes) bytes (\(longPaths)), which object storage does not take"
            )
        }
        if untold > 0 { findings.append(.moreFindings(untold, of: nil)) }
    }

    /// Takes in one folder, and answers with the folders in it.
    private mutating func list(path: String, depth: Int) throws(SystemError) -> [String] {
        let place = path.isEmpty ? folder : "\(folder)/\(path)"
        let (found, isComplete) = try Files.entries(
            in: place, followingLink: path.isEmpty, limit: limits.maxEntries - entries)
        entries += found.count
        var folders: [String] = []
        for entry in found {
            let entryPath = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
            guard entryPath.utf8.count <= limits.maxPathBytes else {
                longPaths += 1
                continue
            }
            guard entry.isNameExact else {
                tell(
                    "name-not-utf8", .warning, entryPath, "the name is not UTF-8; it is not looked at",
                    "rename it")
                continue
            }
            switch entry.kind {
            case .file: files.append((entryPath, entry.size))
            case .directory:
                folders.append(entryPath)
                self.folders.insert(entryPath)
                if entryPath == ModelPackage.modelFolderName { hasModelFolder = true }
            case .link(let target):
                unopened.insert(entryPath)
                tellLink(entryPath, target)
            case .other:
                unopened.insert(entryPath)
                tell(
                    "not-a-file", .warning, entryPath, "it is a pipe, a socket or a device; it is not opened",
                    "remove it")
            }
        }
        if !isComplete { cut("it holds more than \(limits.maxEntries) files and folders") }
        return folders
    }

    private mutating func tellLink(_ path: String, _ target: String) {
        if PackageListing.leadsOut(target, from: path) {
            tell(
                "link-leads-out", .error, path, "the symbolic link leads out of the package, to '\(target)'",
                "put a copy of the file in its place")
        } else {
            tell(
                "link", .warning, path, "it is a symbolic link, to '\(target)'; links are not followed",
                "put a copy of the file in its place: object storage keeps no links")
        }
    }

    /// Whether a link's text, read from where the link stands, climbs above the package.
    static func leadsOut(_ target: String, from path: String) -> Bool {
        if target.hasPrefix("/") || target.isEmpty { return true }
        var depth = path.split(separator: "/").count - 1
        for part in target.split(separator: "/") where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }

    private mutating func cut(_ what: String) {
        guard !isCut else { return }
        isCut = true
        findings.append(
            PackageFinding(
                "package-too-large", .warning, message: "the package is not listed in full: \(what)",
                remedy: "leave only the model in the package"))
    }

    private mutating func tell(
        _ code: String, _ severity: PackageFinding.Severity, _ path: String, _ message: String, _ remedy: String?
    ) {
        guard findings.count < limits.maxFindings else {
            untold += 1
            return
        }
        findings.append(PackageFinding(code, severity, file: path, message: message, remedy: remedy))
    }
}
