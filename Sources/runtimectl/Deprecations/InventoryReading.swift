import CommandLineKit
import DeprecationReport
import EngineKit
import ModelRegistry

/// The inventories that a command line names: whose models are reported on.
struct InventoryReading {
    let context: CommandContext

    static let declared = [
        Option(
            "inventory", value: Value("FILE", .file), repeatable: true,
            help: "models in JSON, JSON Lines or CSV, or the platform's list of models; - for standard input",
            section: section),
        Option(
            "packages", value: Value("DIR", .directory), repeatable: true, help: "model packages below a folder",
            section: section),
        Option(
            "registry", value: Value("PATH", .file),
            help: "models imported into this registry; 'default' means the one 'import' takes without --registry",
            section: section),
        Option(
            "skip-invalid", help: "rows that cannot be judged are reported, but do not end with exit code 3",
            section: section),
    ]

    private static let section = "Whose models"

    /// Whether the command line names any.
    var isAsked: Bool {
        let given = context.invocation
        return !given.values("inventory").isEmpty || !given.values("packages").isEmpty
            || given.value("registry") != nil
    }

    /// Gives every model to something that takes them in.
    /// - Returns: what makes the answer incomplete, such as one page of several.
    func feed(_ take: (InventoryEntry) throws(ReportError) -> Void) throws(Failure) -> [Notice] {
        var problem: ReportError?
        let gaps = try withoutActuallyEscaping(take) { take throws(Failure) in
            try forEach { entry in
                do throws(ReportError) {
                    try take(entry)
                    return true
                } catch {
                    problem = error
                    return false
                }
            }
        }
        if let problem { throw Failure(problem) }
        return gaps
    }

    /// Gives every model, file by file, then packages, then the registry.
    /// - Parameter body: the rest is left out when it answers false.
    /// - Returns: what makes the answer incomplete, such as one page of several.
    private func forEach(_ body: @escaping (InventoryEntry) -> Bool) throws(Failure) -> [Notice] {
        let given = context.invocation
        guard given.values("inventory").count(where: { $0 == "-" }) < 2 else {
            throw .usage("--inventory - can be given once: there is one standard input")
        }
        var pages = InventoryPages()
        for file in given.values("inventory") {
            let reader = InventoryReader(file)
            pages.add(reader.name, try read(reader, body))
        }
        for folder in given.values("packages") {
            let plugins = try context.pluginSet()
            try counting("looking at the packages in \(folder)", "packages", body) { body throws(Failure) in
                try PackageInventory(folder: folder, registry: plugins.registry).forEach(body)
            }
        }
        if given.value("registry") != nil { try readRegistry(body) }
        return pages.gaps
    }

    private func read(_ reader: InventoryReader, _ body: (InventoryEntry) -> Bool) throws(Failure)
        -> InventoryReader.Extent
    {
        var progress = ProgressLine("reading \(reader.name)", total: reader.size, unit: "rows", context)
        defer { progress.end() }
        var rows = 0
        do throws(InventoryError) {
            return try reader.forEach { entry, bytesRead in
                rows += 1
                progress.update(bytesRead, count: rows)
                return body(entry)
            }
        } catch {
            throw Failure(error)
        }
    }

    /// A registry that somebody names has to be there: a name typed wrong must not look like "nothing to do".
    private func readRegistry(_ body: @escaping (InventoryEntry) -> Bool) throws(Failure) {
        let path = try registry { () throws(ModelStoreError) in try RegistryOption.path(context) }
        guard let store = try RegistryOption.existing(context) else {
            if RegistryOption.isDefault(context) {
                context.remark("no model has been imported yet: there is no registry '\(path)'")
                return
            }
            throw Failure(
                .invalidInput, code: "registry-missing",
                message: "there is no registry '\(path)'; correct the path, or import a model into it first")
        }
        try counting("reading the registry", "models", body) { body throws(Failure) in
            try RegistryInventory(store: store, path: path).forEach(body)
        }
    }

    /// Shows how many there are of something that is counted only at its end.
    private func counting(
        _ label: String, _ unit: String, _ body: @escaping (InventoryEntry) -> Bool,
        _ run: ((InventoryEntry) -> Bool) throws(Failure) -> Void
    ) throws(Failure) {
        var progress = ProgressLine(label, total: nil, unit: unit, context)
        defer { progress.end() }
        var count = 0
        try run { entry in
            count += 1
            progress.update(count, count: count)
            return body(entry)
        }
    }
}
