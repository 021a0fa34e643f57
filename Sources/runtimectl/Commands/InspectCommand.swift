import CommandLineKit
import EngineKit

/// `runtimectl inspect`: what a model package holds, without loading it.
enum InspectCommand: ProgramCommand {
    static let declaration = Command(
        "inspect", summary: "show what the engine plugins see in a model package",
        discussion: """
            A package is a folder with a folder 'model' in it, that folder itself, or a single model file. Its files are \
            read byte by byte: nothing is executed, loaded or unpickled, and no link is followed. The version is the one \
            that the file records; where its format records none, the answer says so. Known are the engines that have a \
            plugin, see 'runtimectl plugins list', and of each the formats that its framework writes.

            An error is what keeps the package from being used as it is, a warning what may fail on some platforms or \
            later, a note what is worth knowing. They do not change the exit code: \
            to fail on errors, look for that severity among the findings of '-o json'.

            The object of '-o json' has the keys package, engine, confidence (certain, likely, possible), format, \
            frameworkVersion, frameworkVersionReason, frameworkVersionRange, python, loadsOnPython, files, evidence (file, \
            what, offset), otherEngines (engine, confidence, format, file) and findings (code, severity, file, line, \
            pointer, message, remedy). What is not known is null.
            """,
        arguments: [Argument("PACKAGE", help: "the package's folder, or a model file", value: Value("PACKAGE", .file))],
        examples: [
            Example("runtimectl inspect resnet/", says: "engine, format, version and faults of a package"),
            Example("runtimectl inspect resnet/model/saved_model.pb -o json", says: "one file, for scripts"),
        ],
        exitCodes: [
            (0, "an engine knows the package, whatever else was found"), (1, "no engine knows it"),
            (3, "it cannot be found or read, or no engine knows it and a plugin failed that may"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        guard let path = context.invocation.arguments.first else {
            throw Failure(.usage, code: "usage", message: "no package is named; give a folder or a model file")
        }
        let package = try PackageLoading.package(at: path)
        let plugins = try context.pluginSet()
        var told: Set<String> = []
        for failure in plugins.failures.map(\.description) where told.insert(failure).inserted {
            context.remark("warning: \(failure)")
        }
        let inspection = PackageInspection(of: package, by: plugins.registry)
        let rendering = InspectionRendering(inspection)
        switch context.format {
        case .json: try context.write(rendering.json)
        default: try context.output.write(rendering.text(style: context.style, width: context.width))
        }
        if rendering.isRecognised { return .success }
        return inspection.isIncomplete(by: plugins.registry) ? .invalidInput : .negative
    }
}
