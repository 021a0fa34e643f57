internal import ArtifactFormats
internal import EngineKit

/// `*.params`: a list of arrays behind the magic 0x112. Source: src/ndarray/ndarray.cc, kMXAPINDArrayListMagic.
///
/// It records no version; beside a symbol it is part of that model, and by itself a model without its graph.
enum Params: ModelFormat {
    private static let arrayMagics: ClosedRange<UInt32> = 0xF993_FAC8...0xF993_FACA

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.signature == .arrayList else { return nil }
        let folder = String(model.path.dropLast(model.file.name.count))
        let hasSymbol = model.package.modelFiles.contains { file in
            file.path.hasPrefix(folder) && file.path.hasSuffix("-symbol.json")
                && model.path.hasPrefix(file.path.dropLast("symbol.json".count))
        }
        let count: UInt64 = try model.source.integer(at: 16, format: "MXNet parameters")
        let first: UInt32 =
            count == 0
            ? arrayMagics.lowerBound
            : try model.source.integer(at: 24, format: "MXNet parameters")
        guard arrayMagics.contains(first), count <= UInt64(model.source.count) else {
            throw FormatError(
                format: "MXNet parameters", offset: 16, reason: .malformed("no array follows the list's head"))
        }
        if hasSymbol { return nil }
        return PackageRecognition(
            .likely, format: "MXNet parameters",
            frameworkVersion: .notRecorded(reason: "parameters record no version, and the symbol is missing"),
            files: [model.path], evidence: [model.evidence("list of arrays, magic 0x112", at: 0)])
    }
}
