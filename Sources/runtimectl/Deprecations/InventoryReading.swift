import CommandLineKit
import DeprecationReport
import RuntimeCatalog

/// Reads the inventories that a command line names, one after the other.
struct InventoryReading {
    private let context: CommandContext

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
            help: "models imported into this registry; 'default' is the one that 'import' takes without --registry",
            section: section),
        Option(
            "skip-invalid", help: "report rows that cannot be judged without ending with exit code 3", section: section
        ),
    ]

    private static let section = "Whose models"

    init(_ context: CommandContext) {
        self.context = context
    }

    /// The report on a catalog and all models named.
    func report(on catalog: Catalog, _ options: ReportOptions) throws(Failure) -> Report {
        do throws(ReportError) {
            let builder = try ReportBuilder(catalog: catalog, options: options)
            return try builder.report()
        } catch {
            throw Failure(error)
        }
    }
}
