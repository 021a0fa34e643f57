import ArtifactFormats

/// HDF5 files: every attribute that is listed is read or refused.
enum HDF5Subject: Subject {
    static let name = "hdf5"

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        let limits = HDF5Limits(messages: 512, blocks: 32, valueSize: 64 << 10, elements: 4096)
        guard let file = reading({ () throws(FormatError) in try HDF5File(source, limits: limits) }) else { return }
        require(file.attributes.count <= limits.messages, "no more attributes are listed than messages are read")
        for attribute in file.attributes.prefix(64) {
            _ = reading { () throws(FormatError) in try file.value(of: attribute.name) }
        }
    }
}
