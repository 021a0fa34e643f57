/// What pip installs, as a requirements file.
struct Requirements {
    let packages: [PackageRequirement]

    /// The requirements file. It is for people and for tools that audit packages: pip does not promise to keep the
    /// order of a file, so that the Containerfile installs one package after the other.
    var text: String {
        let head = "# in the order of installation; paths are those inside the image\n"
        return head + packages.map { "\($0)\n" }.joined()
    }
}
