/// Takes JSON byte by byte and keeps the members of the first two levels.
struct JSONOutlineScanner {
    private(set) var members: [JSONOutline.Member] = []
    private(set) var isFinished = false
    /// For each open bracket, whether it is an object's.
    private var open: [Bool] = []
    private var openMembers: [OpenMember] = []
    /// The keys of the first level.
    private var seen: Set<[String]> = []
    private var isInString = false
    private var isEscaped = false
    private var string: [UInt8] = []
    private var stringOffset = 0
    /// Whether a string ended with the last byte that counts: only then can it be a key.
    private var endsString = false

    private static let levels = 2
    private static let depthLimit = 512
    private static let keyLimit = 256

    /// A member whose value is being passed by.
    private struct OpenMember {
        let path: [String]
        let offset: Int
        let depth: Int
        var value: [UInt8]?
    }

    /// Whether a byte changes nothing: it stands inside of a value that is not kept, and ends nothing there.
    ///
    /// That is most of a large file, which is gone through faster for asking.
    func passesBy(_ byte: UInt8) -> Bool {
        guard JSONOutlineScanner.isPlain[Int(byte)], open.count > JSONOutlineScanner.levels, !isEscaped else {
            return false
        }
        return openMembers.allSatisfy { $0.value == nil }
    }

    /// The bytes that neither bracket, separate, quote nor escape, and may stand outside of strings.
    private static let isPlain = (UInt8.min...UInt8.max).map { byte in
        !"{}[]:,\"\\".utf8.contains(byte) && (byte >= 0x20 || isSpace(byte))
    }

    /// Takes the next byte; what is wrong with it, when something is.
    mutating func take(_ byte: UInt8, at offset: Int) -> String? {
        if isFinished { return JSONOutlineScanner.isSpace(byte) ? nil : "something follows the end" }
        if isInString {
            keep(byte)
            takeInString(byte)
            return nil
        }
        let followsString = endsString
        if !JSONOutlineScanner.isSpace(byte) { endsString = false }
        switch byte {
        case UInt8(ascii: "\""):
            keep(byte)
            isInString = true
            string = []
            stringOffset = offset
        case UInt8(ascii: ":"): return beginMember(followsString: followsString)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard !open.isEmpty || byte == UInt8(ascii: "{") else { return "it is no object" }
            guard open.count < JSONOutlineScanner.depthLimit else { return "values nested too deep" }
            keep(byte)
            open.append(byte == UInt8(ascii: "{"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(byte)
        case UInt8(ascii: ","):
            endMember()
            keep(byte)
        default:
            if JSONOutlineScanner.isSpace(byte) { return nil }
            guard !open.isEmpty else { return "it is no object" }
            guard byte >= 0x20 else { return "a byte that stands in no JSON" }
            keep(byte)
        }
        return nil
    }

    private mutating func takeInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            endsString = true
            return
        }
        if open.count <= JSONOutlineScanner.levels, string.count < JSONOutlineScanner.keyLimit { string.append(byte) }
    }

    /// What is wrong, when the member has no key.
    private mutating func beginMember(followsString: Bool) -> String? {
        keep(UInt8(ascii: ":"))
        guard open.count <= JSONOutlineScanner.levels, open.last == true else { return nil }
        // inside an array, a level is not the member's own
        guard openMembers.count == open.count - 1 else { return nil }
        guard followsString else { return "a key without quotes" }
        let path = (openMembers.last?.path ?? []) + [String(decoding: string, as: UTF8.self)]
        openMembers.append(OpenMember(path: path, offset: stringOffset, depth: open.count, value: []))
        return nil
    }

    private mutating func endMember() {
        guard let last = openMembers.last, last.depth == open.count else { return }
        openMembers.removeLast()
        if last.depth == 1 { noteKey(of: last) }
        guard members.count < JSONOutline.memberLimit else { return }
        members.append(.init(path: last.path, offset: last.offset, value: last.value))
    }

    /// Of a key that stands twice, what the first one held counts no more.
    private mutating func noteKey(of last: OpenMember) {
        guard seen.contains(last.path) else {
            if seen.count < JSONOutline.memberLimit { seen.insert(last.path) }
            return
        }
        members.removeAll { $0.path.first == last.path.first && $0.offset < last.offset }
    }

    private mutating func close(_ byte: UInt8) -> String? {
        endMember()
        guard let isObject = open.popLast(), isObject == (byte == UInt8(ascii: "}")) else {
            return "brackets that do not match"
        }
        keep(byte)
        isFinished = open.isEmpty
        return nil
    }

    /// Adds a byte to the values that are being passed by.
    private mutating func keep(_ byte: UInt8) {
        for index in openMembers.indices {
            guard let count = openMembers[index].value?.count else { continue }
            if count < JSONOutline.valueLimit {
                openMembers[index].value?.append(byte)
            } else {
                openMembers[index].value = nil
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
