/// The keys of objects, of which each may stand once.
extension SyntaxMender {
    /// Notes a key; when the object has it already, the member before is taken out of the copy: readers of JSON that
    /// allow two go by the last.
    mutating func note(key: ArraySlice<UInt8>, at start: Int, startInCopy: Int) {
        guard let top = frames.indices.last, frames[top].isObject else { return }
        if let earlier = frames[top].members[key] {
            let first = frames[top].lines[key].map { ", first in line \($0)" } ?? ""
            add(
                .duplicateKey, (start, line, lineStart),
                "the key \(ShownText.quoted(String(decoding: key, as: UTF8.self))) stands twice in this object\(first)",
                "remove one of the two; the last one counts here")
            for index in earlier where mended[index] != UInt8(ascii: "\n") { mended[index] = UInt8(ascii: " ") }
        }
        frames[top].lines[key] = line
        frames[top].key = key
        frames[top].start = startInCopy
    }

    /// Called when the comma after a member stands in the copy, or is about to.
    mutating func closeMember() {
        guard let top = frames.indices.last, let key = frames[top].key else { return }
        frames[top].members[key] = frames[top].start..<mended.count
        frames[top].key = nil
    }
}
