internal import RuntimeVocabulary

/// Images that cannot be pulled, and images that two different runtimes share.
struct ImageLint {
    let catalog: Catalog

    var findings: [LintFinding] {
        let placeholders = placeholders
        var first: [String: Int] = [:]
        return catalog.runtimes.indices.compactMap { index -> LintFinding? in
            let runtime = catalog.runtimes[index]
            let reference: ImageReference
            do throws(ImageFault) {
                reference = try catalog.image(of: runtime, variables: placeholders)
            } catch {
                return catalog.finding(
                    .invalidImage, runtime, error.reason,
                    remedy: "correct its \"image\" or the engine's \"imageTemplate\"")
            }
            guard let other = first[reference.description] else {
                first[reference.description] = index
                return nil
            }
            let owner = catalog.runtimes[other]
            guard Self.differ(runtime, owner) else { return nil }
            return catalog.finding(
                .sharedImage, runtime,
                "its image \(reference) is also that of '\(owner.qualifiedName)' with other facets",
                remedy: "one of the two rows is wrong about the image or about itself")
        }
    }

    /// A value for every variable that each request has to set: the template is judged, not the missing value.
    private var placeholders: [String: String] {
        catalog.variables.declared.filter { $0.value.default == nil }.mapValues { _ in "placeholder" }
    }

    private static func differ(_ a: Runtime, _ b: Runtime) -> Bool {
        a.engineVersion != b.engineVersion || a.python != b.python || a.accelerator != b.accelerator
            || a.architectures != b.architectures || a.os != b.os || a.chips != b.chips || a.hardware != b.hardware
    }
}
