import RuntimeCatalog
import SystemInterface

/// Where the catalog is looked for when the command line names none.
enum CatalogLocation {
    /// - Parameter given: the `--catalog` options, which win over everything else.
    static func paths(given: [String]) throws(CatalogError) -> [String] {
        if !given.isEmpty { return given }
        let environment = (Environment.value("RUNTIMECTL_CATALOG") ?? "").split(separator: ":").map(String.init)
        if !environment.isEmpty { return environment }
        let candidates = installed + ["./catalog/modelarts"]
        for path in candidates where Files.kind(of: path) == .directory { return [path] }
        throw .notFound(looked: candidates)
    }

    /// `../share` beside the executable's folder, as `make install` lays it out.
    private static var installed: [String] {
        guard let executable = Files.executablePath() else { return [] }
        let parts = executable.split(separator: "/", omittingEmptySubsequences: true).dropLast(2)
        return ["/" + (parts + ["share", "runtimectl", "catalog", "modelarts"]).joined(separator: "/")]
    }
}
