public import ArtifactFormats

extension ByteSource {
    /// How many bytes a search goes over at most.
    private static let searchLimit = 8 << 20

    /// Where bytes stand, counted from the start of the file; only to show a place, since it proves nothing.
    /// - Parameters:
    ///   - start: where in this source to begin.
    ///   - last: whether the last place is wanted and not the first.
    /// - Returns: `nil` when they are not in the first 8 MiB behind `start`, or these cannot be read.
    public func place(of part: [UInt8], from start: Int = 0, last: Bool = false) -> Int? {
        let count = min(suffix(from: start).count, ByteSource.searchLimit)
        guard let first = part.first, let all = try? bytes(at: min(max(start, 0), self.count), count: count) else {
            return nil
        }
        var found: Int?
        var index = 0
        while index + part.count <= all.count {
            if all[index] == first, all[index..<(index + part.count)].elementsEqual(part) {
                found = index
                if !last { break }
            }
            index += 1
        }
        return found.map { self.start + start + $0 }
    }

    /// As ``place(of:from:last:)``, for a text.
    public func place(of text: String, from start: Int = 0, last: Bool = false) -> Int? {
        place(of: Array(text.utf8), from: start, last: last)
    }
}
