import CommandLineKit
import EngineKit

/// `runtimectl inspect`: what a model package holds, without loading it.
enum InspectCommand: ProgramCommand {
    static let declaration = Command(
        "inspect", summary: "show what the engine plugins see in a model package",
        discussion: """
            A package is a folder with a folder 'model' in it, that folder itself, or a single model file. Its files are \
            read byte by byte: nothing is executed, loaded or unpickled, and no link is followed. The version is the one \
            that the file records; where its format records none, the answer says so. Exit 1 when no engine knows it.
            """,
        arguments: [Argument("PACKAGE", help: "the package's folder, or a model file", value: Value("PACKAGE", .file))],
        examples: [
            Example("runtimectl inspect resnet/", says: "engine, format, version and faults of a package"),
            Example("runtimectl inspect resnet/model/saved_model.pb -o json", says: "one file, for scripts"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        guard let path = context.invocation.arguments.first else {
            throw Failure(.usage, code: "usage", message: "no package is named; give a folder or a model file")
        }
        let package = try PackageLoading.package(at: path)
        let plugins = try context.pluginSet()
        for failure in plugins.failures { context.remark("warning: \(failure.description)") }
        let inspection = PackageInspection(of: package, by: try context.registry(of: plugins))
        let rendering = InspectionRendering(inspection)
        switch context.format {
        case .json: try context.write(rendering.json)
        default: try context.output.write(rendering.text(style: context.style, width: context.width))
        }
        return rendering.isRecognised ? .success : .negative
    }
}
