import ArtifactFormats
import EngineKit

/// The outline of JSON files: members stand in the file, in order.
enum JSONOutlineSubject: Subject {
    static let name = "json-outline"

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        guard let outline = reading({ () throws(FormatError) in try JSONOutline(source) }) else { return }
        require(outline.isComplete, "a small file is read to its end")
        for member in outline.members {
            require((1...2).contains(member.path.count), "a member is of the first two levels")
            require(bytes.indices.contains(member.offset), "a member's key stands in the file")
            require(bytes[member.offset] == UInt8(ascii: "\""), "a key begins with a quote")
            require((member.value?.count ?? 0) <= JSONOutline.valueLimit, "a kept value is short")
        }
    }
}
