/// What pip installs, as arguments and as a requirements file.
struct Requirements {
    let dependencies: [ModelConfiguration.Dependency]

    /// One argument for each package, in the order of installation: `numpy==1.16.0`, `/home/mind/model/a.whl`.
    var arguments: [String] {
        dependencies.flatMap(\.packages).map { package in
            guard let version = package.version, let restraint = package.restraint else { return package.name }
            return package.name + restraint.comparison + version
        }
    }

    /// The requirements file. It is for people and for tools that audit packages: pip does not promise to keep the
    /// order of a file, so that the Containerfile installs one package after the other.
    var text: String {
        let head = "# in the order of installation; paths are those inside the image\n"
        return head + arguments.map { $0 + "\n" }.joined()
    }
}
