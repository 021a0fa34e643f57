/// A zip of members that are kept as they are, as torch.save writes them.
struct StoredZip {
    var members: [(name: String, data: [UInt8])]

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, data) in members {
            let name = Array(name.utf8)
            let common = integers([(0, 8), (data.count, 4), (data.count, 4), (name.count, 2)])
            directory += integers([(0x0201_4B50, 4), (20, 2), (20, 2), (0, 4)]) + common
            directory += integers([(0, 12), (file.count, 4)]) + name
            file += integers([(0x0403_4B50, 4), (20, 2), (0, 4)]) + common + integers([(0, 2)]) + name
            file += data
        }
        let end = integers([
            (0x0605_4B50, 4), (0, 4), (members.count, 2), (members.count, 2), (directory.count, 4), (file.count, 4),
            (0, 2),
        ])
        return file + directory + end
    }

    /// Little endian, each of as many bytes as it says.
    private func integers(_ values: [(value: Int, count: Int)]) -> [UInt8] {
        values.flatMap { value, count in
            (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
        }
    }
}
