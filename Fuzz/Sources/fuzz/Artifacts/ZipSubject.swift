import ArtifactFormats

/// Zip archives: members give what they promise, in bounds, or are refused.
enum ZipSubject: Subject {
    static let name = "zip"

    private static let limit = 256 << 10

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        guard let archive = reading({ () throws(FormatError) in try ZipArchive(source) }) else { return }
        for member in archive.members.prefix(32) {
            let content = reading { () throws(FormatError) in try archive.bytes(of: member, limit: limit) }
            if let content {
                require(content.count <= limit, "a member is no longer than asked for")
                require(content.count == member.size, "a member is as long as the directory says")
            }
            let place = reading { () throws(FormatError) in
                try archive.content(of: member, limits: DecompressionLimits(output: limit))
            }
            if let place { require(place.count <= max(limit, source.count), "content is in bounds") }
            require(archive.member(member.name) != nil, "a member is found by its name")
        }
    }
}
