import DeprecationReport
import EngineKit
import ModelImport
import SystemInterface

/// Tells whether a folder is a model package, and what that runs on.
struct PackageReader {
    /// A package, or why it cannot be read.
    struct Package {
        let entry: InventoryEntry
        /// Whether the folder is that of the model itself, not one with a folder `model` in it.
        let isModelFolder: Bool
    }

    /// The folder that paths are relative to.
    let root: String
    let registry: EngineRegistry

    private static let configurationName = "config.json"

    /// The package that a folder is; nil when it is none.
    func package(in folder: PackageWalk.Folder) -> Package? {
        if folder.hasModelFolder, let inner = configurationKind(inModelFolderOf: folder) {
            let path = "\(ModelPackage.modelFolderName)/\(Self.configurationName)"
            return Package(entry: entry(folder, path, inner, isCertain: true) ?? missing(folder), isModelFolder: false)
        }
        guard let own = folder.configuration,
            let entry = entry(folder, Self.configurationName, own, isCertain: false)
        else { return nil }
        return Package(entry: entry, isModelFolder: true)
    }

    private func configurationKind(inModelFolderOf folder: PackageWalk.Folder) -> Files.Entry.Kind? {
        let place = "\(folder.place)/\(ModelPackage.modelFolderName)"
        // what cannot be listed is told when the walk comes to it
        let found = try? Files.entries(in: place, followingLink: false, limit: .max)
        return found?.entries.first { $0.name == Self.configurationName }?.kind
    }

    /// What a configuration says; nil when it is that of something else.
    /// - Parameter isCertain: whether the place alone says that it belongs to a package.
    private func entry(
        _ folder: PackageWalk.Folder, _ path: String, _ kind: Files.Entry.Kind, isCertain: Bool
    ) -> InventoryEntry? {
        let place = "\(folder.place)/\(path)"
        switch kind {
        case .file: break
        case .directory, .other: return isCertain ? unreadable(place, "it is no file") : nil
        case .link: return unreadable(place, "it is a symbolic link; put a copy of the file in its place")
        }
        let bytes: [UInt8]
        do throws(SystemError) {
            let file = try RandomAccessFile(path: path, inside: folder.place)
            bytes = try file.read(at: 0, count: min(file.size, ConfigurationReader.maxBytes + 1))
        } catch {
            return unreadable(place, "it cannot be read: \(error.message)")
        }
        let read = ConfigurationReader.read(bytes: bytes, origin: place)
        return entry(read.configuration, read.findings, of: folder, place, isCertain: isCertain)
    }

    private func entry(
        _ configuration: ModelConfiguration?, _ findings: [PackageFinding], of folder: PackageWalk.Folder,
        _ place: String, isCertain: Bool
    ) -> InventoryEntry? {
        var engine = configuration?.modelType
        if engine == nil {
            let inspection = inspection(of: folder)
            engine = inspection?.best?.engine
            let says = engine != nil || configuration?.runtime != nil || configuration?.swrLocation != nil
            guard isCertain || says else { return nil }
            if engine == nil, inspection?.isIncomplete(by: registry) == true {
                return unreadable(place, "it names no model type, and a plugin that may know the model failed")
            }
        }
        if let fault = fault(configuration, findings, at: place) { return .unreadable(fault) }
        guard let configuration else { return unreadable(place, "it is no configuration") }
        let line = (configuration.places["runtime"] ?? configuration.places["model_type"])?.line
        return .model(
            InventoryModel(
                name: name(of: folder), engine: engine, runtime: configuration.runtime,
                image: configuration.swrLocation, takesDefault: true,
                bringsImage: configuration.swrLocation != nil, place: InventoryModel.Place(file: place, line: line)))
    }

    /// What keeps the model type or the runtime from being known: other faults are for `inspect` and `import`.
    private func fault(
        _ configuration: ModelConfiguration?, _ findings: [PackageFinding], at place: String
    ) -> InventoryFault? {
        let errors = findings.filter { $0.severity == .error }
        let finding =
            configuration == nil
            ? errors.first : errors.first { $0.pointer == "/model_type" || $0.pointer == "/runtime" }
        return finding.map { finding in
            InventoryFault(
                place: InventoryModel.Place(file: place, line: finding.line), pointer: finding.pointer,
                message: finding.message + (finding.remedy.map { "; \($0)" } ?? ""))
        }
    }

    private func inspection(of folder: PackageWalk.Folder) -> PackageInspection? {
        (try? ModelPackage(path: folder.place)).map {
            PackageInspection(of: $0, by: registry, checkingRules: false)
        }
    }

    /// The path within the tree; the root goes by its own name.
    private func name(of folder: PackageWalk.Folder) -> String {
        guard folder.path.isEmpty else { return folder.path }
        return root.split(separator: "/").last.map(String.init) ?? root
    }

    private func missing(_ folder: PackageWalk.Folder) -> InventoryEntry {
        unreadable("\(folder.place)/\(ModelPackage.modelFolderName)", "it has gone while it was looked at")
    }

    private func unreadable(_ place: String, _ message: String) -> InventoryEntry {
        .unreadable(InventoryFault(place: InventoryModel.Place(file: place), message: message))
    }
}
