extension RuntimeName {
    /// One spelling for all that mean the same: the published unified grammar, rebuilt from the facets.
    ///
    /// `[version-]framework_v[-framework_v…]-accelerator_v|hardware-py_v-os_v-arch[-chip[-suffix]][-release][-flavor…]`
    /// `[-stamp[-commit]]`, in lower case: `Pytorch_1.4-cuda_10.1-py37-ubuntu_1804-amd64` becomes
    /// `pytorch_1.4-cuda_10.1-py_3.7-ubuntu_18.04-x86_64`. Versions keep their digits: `1.15` and `1.15.0` name two
    /// images. A name of another generation, or with a part that is not understood, is not rebuilt but only folded
    /// to lower case. The canonical form of a canonical form is itself.
    public var canonical: String {
        guard generation == .unified, !facets.has(.unclassified), !readsFrameworkAsHardware else {
            return text.lowercased()
        }
        var parts = versions.map(\.plain)
        parts += frameworks.map { "\($0.name.lowercased())_\($0.version.plain)" }
        parts += [accelerator?.token, hardware, pythonToken, operatingSystem?.token, architecture?.name]
            .compactMap(\.self)
        for kind in [Token.Kind.chip, .chipSuffix, .ascendRelease, .flavor, .buildStamp, .buildCommit] {
            parts += facets.parts.lazy.filter { $0.kind == kind }.map { self.text(of: $0).lowercased() }
        }
        return parts.joined(separator: "-")
    }

    /// Whether a framework is called like hardware: `gpu5.7`, once written `gpu_5.7`, would read as hardware.
    private var readsFrameworkAsHardware: Bool {
        frameworks.contains { ["cpu", "gpu"].contains($0.name.lowercased()) }
    }

    /// `py_3.7`; a patch level stays (`py_3.10.6`), for it tells images apart.
    private var pythonToken: String? {
        guard let python, let part = facets.parts.first(where: { $0.kind == .python }) else { return nil }
        let dotted = text(of: part).drop { !$0.isNumber }
        return "py_\(dotted.contains(".") ? dotted.lowercased() : python.description)"
    }
}
