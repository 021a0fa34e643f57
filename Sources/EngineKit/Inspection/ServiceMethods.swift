internal import Suggestions

/// The methods that the platform calls of a service: one under a name near to theirs is never called.
///
/// The names stand in opentelekomcloud-docs/modelarts, specifications_for_writing_model_inference_code.rst.
struct ServiceMethods {
    private static let called = ["_preprocess", "_inference", "_postprocess"]
    /// How much longer or shorter a misspelt name is at the most: `_preprocess_image` is a name of its own.
    private static let room = 2

    let service: ServiceFile
    let file: ModelPackage.File

    var findings: [PackageFinding] {
        let defined = Set(service.methods.map(\.name))
        var told: Set<String> = []
        return service.methods.compactMap { method in
            guard let meant = Self.meant(by: method.name), !defined.contains(meant), told.insert(method.name).inserted
            else { return nil }
            return PackageFinding(
                "service-method-name", .warning, file: file.path, line: method.line,
                message: "the platform calls no method '\(method.name)'",
                remedy: Suggestion.phrase([meant]))
        }
    }

    private static func meant(by name: String) -> String? {
        guard !called.contains(name) else { return nil }
        let near = Suggestion.nearest(to: name, in: called, limit: 1).first
        return near.flatMap { abs(letters($0) - letters(name)) <= room ? $0 : nil }
    }

    private static func letters(_ name: String) -> Int { name.utf8.count { $0 != UInt8(ascii: "_") } }
}
