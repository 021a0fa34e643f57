import BuiltInPlugins
import EngineKit
import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

// Which image serves a PyTorch model on Ascend? The catalog's folder is the first argument.
let registry = try EngineRegistry(BuiltInPlugins.load())
let catalog = try Catalog.load([CommandLine.arguments[1]], registry: registry)
var request = ResolutionRequest(asOf: try CalendarDate(parsing: "2026-11-20"))
request.modelTypes = ["PyTorch"]
request.hardware = ["ascend"]
request.python = [try PythonSpecifier(parsing: "3.7")]
request.purposes = ["inference"]
let resolution = try Resolver(catalog: catalog).resolve(request)
if let runtime = resolution.runtime {
    print(try resolution.image(of: runtime))
} else {
    print("nothing satisfies the request; ruled out by", resolution.eliminated.map(\.constraint))
}
