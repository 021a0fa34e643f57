/// Goes through a UBJSON document from front to back.
struct UBJSONReader {
    static let object = UInt8(ascii: "{")
    private static let array = UInt8(ascii: "[")
    private static let noOperation = UInt8(ascii: "N")

    private var cursor: ByteCursor
    private let limits: UBJSONLimits
    private var values = 0

    /// What stands at the start of a container: the type of all values and their number, where it tells them.
    private struct Header {
        var type: UInt8?
        var count: UInt64?
    }

    /// A container that is being skipped: what is left of it.
    private struct Frame {
        let isObject: Bool
        let type: UInt8?
        /// Nil when an end marker ends it.
        var left: UInt64?
    }

    init(_ source: ByteSource, limits: UBJSONLimits) {
        cursor = ByteCursor(source, format: "UBJSON")
        self.limits = limits
    }

    /// The next type marker.
    mutating func marker() throws(FormatError) -> UInt8 {
        while true {
            let marker = try cursor.byte()
            if marker != UBJSONReader.noOperation { return marker }
        }
    }

    /// Goes to the value of `key` in the object whose `{` was read; its type marker, nil when there is none.
    mutating func find(_ key: String) throws(FormatError) -> UInt8? {
        var frame = try frame(UBJSONReader.object)
        let wanted = Array(key.utf8)
        while let first = try next(in: &frame) {
            let length = try cursor.length(try integer(first))
            let isWanted = length == wanted.count
            if isWanted, try cursor.bytes(length) == wanted { return try type(of: frame) }
            if !isWanted { try cursor.skip(UInt64(length)) }
            try skip(try type(of: frame))
        }
        return nil
    }

    /// Reads the value whose marker was read.
    mutating func value(_ marker: UInt8) throws(FormatError) -> UBJSONValue {
        guard marker == UBJSONReader.array else { return try simple(marker) ?? .other }
        var frame = try frame(marker)
        var items: [UBJSONValue] = []
        while let type = try next(in: &frame) {
            guard items.count < limits.kept, let item = try simple(type) else { return .other }
            items.append(item)
        }
        return .array(items)
    }

    /// A value that holds no others; nil for a container.
    private mutating func simple(_ marker: UInt8) throws(FormatError) -> UBJSONValue? {
        try count()
        switch marker {
        case UInt8(ascii: "Z"): return .null
        case UInt8(ascii: "T"): return .boolean(true)
        case UInt8(ascii: "F"): return .boolean(false)
        case UInt8(ascii: "i"): return .integer(Int(try cursor.integer(Int8.self, .big)))
        case UInt8(ascii: "U"): return .integer(Int(try cursor.byte()))
        case UInt8(ascii: "I"): return .integer(Int(try cursor.integer(Int16.self, .big)))
        case UInt8(ascii: "l"): return .integer(Int(try cursor.integer(Int32.self, .big)))
        case UInt8(ascii: "L"): return .integer(Int(try cursor.integer(Int64.self, .big)))
        case UInt8(ascii: "d"): return .real(Double(Float(bitPattern: try cursor.integer(UInt32.self, .big))))
        case UInt8(ascii: "D"): return .real(Double(bitPattern: try cursor.integer(UInt64.self, .big)))
        case UInt8(ascii: "C"): return try text(1)
        case UInt8(ascii: "S"), UInt8(ascii: "H"): return try text(try length())
        case UBJSONReader.object, UBJSONReader.array: return nil
        default: throw cursor.malformed("no type has the marker \(marker)", at: cursor.position - 1)
        }
    }

    private mutating func text(_ length: UInt64) throws(FormatError) -> UBJSONValue {
        let count = try cursor.length(length)
        guard count <= limits.kept else {
            try cursor.skip(length)
            return .other
        }
        guard let text = String(validating: try cursor.bytes(count), as: UTF8.self) else {
            throw cursor.malformed("a text that is not UTF-8", at: cursor.position - count)
        }
        return .text(text)
    }

    /// Passes by the value whose marker was read, with a stack of its own instead of recursion.
    private mutating func skip(_ marker: UInt8) throws(FormatError) {
        var frames: [Frame] = []
        try enter(marker, &frames)
        while var frame = frames.popLast() {
            guard let first = try next(in: &frame) else { continue }
            frames.append(frame)
            guard frame.isObject else {
                try enter(first, &frames)
                continue
            }
            try cursor.skip(try integer(first))
            try enter(try type(of: frame), &frames)
        }
    }

    /// Passes by a simple value; for a container its frame is added.
    private mutating func enter(_ marker: UInt8, _ frames: inout [Frame]) throws(FormatError) {
        guard marker == UBJSONReader.object || marker == UBJSONReader.array else {
            if let width = UBJSONReader.width(marker) {
                try count()
                return try cursor.skip(width)
            }
            _ = try simple(marker)
            return
        }
        try count()
        guard frames.count < limits.depth else { throw cursor.error(.limit("levels of containers", limits.depth)) }
        let frame = try frame(marker)
        if let type = frame.type, let left = frame.left, !frame.isObject, let width = UBJSONReader.width(type) {
            // Numbers of one width are passed by in one step.
            let (size, overflow) = left.multipliedReportingOverflow(by: width)
            return try cursor.skip(overflow ? UInt64.max : size)
        }
        frames.append(frame)
    }

    /// The first byte of the next key, or the type of the next value in an array; nil at the container's end.
    private mutating func next(in frame: inout Frame) throws(FormatError) -> UInt8? {
        if let left = frame.left {
            guard left > 0 else { return nil }
            frame.left = left - 1
            if !frame.isObject, let type = frame.type { return type }
            return try marker()
        }
        let marker = try marker()
        return marker == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) ? nil : marker
    }

    /// The type of the value behind a key.
    private mutating func type(of frame: Frame) throws(FormatError) -> UInt8 {
        if let type = frame.type { return type }
        return try marker()
    }

    /// Reads what a container states about itself behind its marker.
    private mutating func frame(_ marker: UInt8) throws(FormatError) -> Frame {
        var header = Header()
        let place = cursor.position
        if try cursor.byte() == UInt8(ascii: "$") {
            header.type = try cursor.byte()
            guard try cursor.byte() == UInt8(ascii: "#") else {
                throw cursor.malformed("a container with a type and without a count", at: place)
            }
            header.count = try length()
        } else {
            try cursor.move(to: place)
            if try cursor.byte() == UInt8(ascii: "#") {
                header.count = try length()
            } else {
                try cursor.move(to: place)
            }
        }
        return Frame(isObject: marker == UBJSONReader.object, type: header.type, left: header.count)
    }

    private mutating func length() throws(FormatError) -> UInt64 { try integer(try cursor.byte()) }

    /// A length: an integer of any type that is not negative.
    private mutating func integer(_ marker: UInt8) throws(FormatError) -> UInt64 {
        let place = cursor.position
        guard case .integer(let value)? = try simple(marker), value >= 0 else {
            throw cursor.malformed("a length that is not a whole number", at: place)
        }
        return UInt64(value)
    }

    private mutating func count() throws(FormatError) {
        values += 1
        guard values <= limits.values else { throw cursor.error(.limit("values", limits.values)) }
    }

    /// How many bytes follow the marker of a value of fixed width.
    private static func width(_ marker: UInt8) -> UInt64? {
        switch marker {
        case UInt8(ascii: "Z"), UInt8(ascii: "T"), UInt8(ascii: "F"): 0
        case UInt8(ascii: "i"), UInt8(ascii: "U"), UInt8(ascii: "C"): 1
        case UInt8(ascii: "I"): 2
        case UInt8(ascii: "l"), UInt8(ascii: "d"): 4
        case UInt8(ascii: "L"), UInt8(ascii: "D"): 8
        default: nil
        }
    }
}
