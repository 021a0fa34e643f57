private import Jansson
private import SystemInterface

/// An executable that recognises models, held to the protocol by packages made for the purpose.
struct InspectionChecks {
    private let plugin: ExecutablePlugin
    private let names: [String]

    /// - Parameter plugin: one that nothing else has been asked of: what goes wrong ends its program.
    init(_ plugin: ExecutablePlugin) {
        self.plugin = plugin
        let rules = plugin.manifest.package
        let globs = rules.modelFiles.isEmpty ? rules.required : rules.modelFiles
        let names = globs.prefix(8).compactMap(Self.name)
        self.names = names.isEmpty ? ["model.bin"] : names
    }

    /// What the file of a package holds, and how it is called in a fault.
    private static let contents: [(title: String, bytes: [UInt8])] = [
        ("is empty", []), ("holds a text", Array("not a model\n".utf8)), ("holds random bytes", random),
        ("holds bytes of ones", Array(repeating: 0xFF, count: 1000)),
    ]

    /// The same bytes in every run.
    private static let random: [UInt8] = {
        var state: UInt32 = 1
        return (0..<4096).map { _ in
            // the constants of C's example of rand()
            state = state &* 1_103_515_245 &+ 12345
            return UInt8(truncatingIfNeeded: state >> 16)
        }
    }()

    func check() -> ConformanceCheck {
        do throws(SystemError) {
            return ConformanceCheck(.packages, try fault().map { [$0] } ?? [])
        } catch {
            return ConformanceCheck(.packages, leftOut: "no package can be made for it: \(error.description)")
        }
    }

    /// The first fault; after it the program may not be there any more.
    private func fault() throws(SystemError) -> ConformanceCheck.Fault? {
        let empty = try ScratchFolder()
        try Files.makeFolder("\(empty.path)/\(ModelPackage.modelFolderName)")
        if let fault = ask(try ModelPackage(path: empty.path), "that is empty", most: nil) { return fault }
        for name in names {
            let path = "\(ModelPackage.modelFolderName)/\(name)"
            for content in Self.contents {
                let folder = try ScratchFolder()
                try folder.write(content.bytes, to: path)
                let package = try ModelPackage(path: folder.path)
                if let fault = ask(package, "whose file '\(path)' \(content.title)", most: .likely) { return fault }
            }
        }
        return nil
    }

    /// - Parameter most: how sure the program may be at most; nil when there is nothing to recognise.
    private func ask(_ package: ModelPackage, _ which: String, most: PackageRecognition.Confidence?)
        -> ConformanceCheck.Fault?
    {
        do throws(PluginFailure) {
            guard let found = try plugin.recognition(of: package) else { return nil }
            guard let most else {
                return .init(
                    message: "it recognises a model in a package \(which)",
                    remedy: "answer {\"id\": …, \"inspection\": null} where there is no model of the engine")
            }
            guard found.confidence > most else { return nil }
            return .init(
                message: "it is certain about a package \(which)",
                remedy: "say 'possible' where only the name speaks for the engine, or null")
        } catch {
            if case .refusal = error.cause { return nil }
            return .init(
                message: "asked about a package \(which): \(error.what)\(error.said)", remedy: error.adviceForAuthors)
        }
    }

    /// A name that a pattern fits: `model` for every run of `*`, `x` for `?`.
    private static func name(for glob: PackageGlob) -> String? {
        var name = ""
        for character in glob.text {
            switch character {
            case "*": if !name.hasSuffix("model") { name += "model" }
            case "?": name += "x"
            default: name.append(character)
            }
        }
        return glob.matches(name) ? name : nil
    }
}
