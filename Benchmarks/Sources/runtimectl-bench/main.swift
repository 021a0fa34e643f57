import BuiltInPlugins
import EngineKit
import Foundation

let usage = """
    usage: runtimectl-bench [--json] [--quick] [--catalog FOLDER]

    Every figure is the median of several runs and stands beside something measured in the same run.
    --quick measures once and briefly: to see that it works, not for numbers.
    """

var asJSON = false
var isQuick = false
var folder = "catalog/modelarts"
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    switch argument {
    case "--json": asJSON = true
    case "--quick": isQuick = true
    case "--catalog":
        guard let value = arguments.popFirst() else { stop("--catalog needs a folder", status: 2) }
        folder = value
    case "--help", "-h":
        print(usage)
        exit(0)
    default: stop("unknown argument '\(argument)'\n\(usage)", status: 2)
    }
}

do {
    let stopwatch = isQuick ? Stopwatch(runs: 1, target: .zero) : Stopwatch(runs: 15, target: .milliseconds(20))
    let registry = try EngineRegistry(BuiltInPlugins.load())
    let subjects = [
        try Subject(folder: folder, registry: registry), try Subject(rows: 10_000, registry: registry),
    ]
    var figures = subjects.map { LoadFigures.measure($0, stopwatch: stopwatch) }
    for subject in subjects { figures.append(try ResolveFigures.measure(subject, stopwatch: stopwatch)) }
    figures.append(ParseFigures.runtimeNames(stopwatch: stopwatch))
    figures.append(ParseFigures.imageReferences(stopwatch: stopwatch))
    if asJSON { try Report.printJSON(figures) } else { Report.printTable(figures) }
} catch {
    stop("\(error)", status: 1)
}

func stop(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("runtimectl-bench: \(message)\n".utf8))
    exit(status)
}
