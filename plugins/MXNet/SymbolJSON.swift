internal import ArtifactFormats
internal import EngineKit

/// `*-symbol.json`: the graph, with `"attrs": {"mxnet_version": ["int", 10901]}` at its end.
///
/// The number is MXNET_VERSION of include/mxnet/base.h: major * 10000 + minor * 100 + patch. Post releases leave no
/// trace in it. Source: nnvm/src/pass/saveload_json.cc.
enum SymbolJSON: ModelFormat {
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard let first = model.head.first(where: { !" \t\r\n".utf8.contains($0) }), first == UInt8(ascii: "{"),
            model.file.name.hasSuffix(".json")
        else { return nil }
        let isNamed = model.file.name.hasSuffix("-symbol.json")
        let outline: JSONOutline
        do throws(FormatError) {
            outline = try model.outline()
        } catch {
            if isNamed { throw error }
            return nil
        }
        guard outline.member("nodes") != nil, outline.member("arg_nodes") != nil, outline.member("heads") != nil else {
            return nil
        }
        let member = outline.member("attrs", "mxnet_version")
        let number = member?.value.flatMap(number)
        let version = number.map(version)
        let isRecorded = version?.recorded != nil
        var recognition = PackageRecognition(
            isRecorded ? .certain : .likely, format: "MXNet symbol and parameters",
            frameworkVersion: version
                ?? .notRecorded(
                    reason: outline.isComplete
                        ? "the symbol has no attribute 'mxnet_version'"
                        : "the symbol is too large to be read to its end"),
            files: [model.path] + parameters(of: model))
        if let member, isRecorded {
            recognition.evidence.append(
                model.evidence("attrs.mxnet_version", at: member.offset + 1, of: .frameworkVersion))
        }
        return recognition
    }

    /// `["int",10901]`, without spaces.
    private static func number(_ value: [UInt8]) -> UInt64? {
        let text = String(decoding: value, as: UTF8.self)
        guard text.hasPrefix("[\"int\","), text.hasSuffix("]") else { return nil }
        let digits = text.dropFirst(7).dropLast()
        return digits.allSatisfy(\.isNumber) ? UInt64(digits) : nil
    }

    private static func version(_ number: UInt64) -> PackageRecognition.FrameworkVersion {
        // 0.9 brought the graphs that carry it: files say 905
        guard number >= 900 else { return .notRecorded(reason: "the file says '\(number)', which is no version") }
        return .init(components: [number / 10000, number / 100 % 100, number % 100])
    }

    private static func parameters(of model: ModelFile) -> [String] {
        let suffix = ["-symbol.json", ".json"].first { model.path.hasSuffix($0) } ?? ""
        let stem = String(model.path.dropLast(suffix.count))
        return model.package.files.map(\.path).filter { $0.hasPrefix(stem + "-") && $0.hasSuffix(".params") }
    }
}
