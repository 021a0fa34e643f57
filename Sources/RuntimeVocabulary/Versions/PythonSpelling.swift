/// What any spelling of a Python version says: at least the major version.
struct PythonSpelling: Hashable, Sendable {
    let major: UInt8
    let minor: UInt8?
    /// How precise the text is below the minor version: `3.7.0` is "zero", `3.7.10` and `3.8rc1` are "other".
    let patch: Patch

    enum Patch: Hashable, Sendable { case none, zero, other }

    var version: PythonVersion? { minor.map { PythonVersion(major: major, minor: $0) } }

    init?(_ text: String) { self.init(text.utf8.span) }

    /// `[python|py|cp][-_ ]major.minor[.patch]`, or digits run together after a prefix: `py310`.
    init?(_ bytes: Span<UInt8>) {
        let start = Self.prefixLength(bytes)
        let digits = bytes.extracting(start..<bytes.count)
        guard !digits.isEmpty, digits.count <= 32, digits[0].isDigit else { return nil }
        var numbers: (UInt64, UInt64?, Patch) = (0, nil, .none)
        if start > 0, let glued = Self.glued(digits) {
            numbers = glued
        } else if let dotted = Self.dotted(digits) {
            numbers = dotted
        } else {
            return nil
        }
        guard let major = UInt8(exactly: numbers.0), (2...9).contains(major) else { return nil }
        if let minor = numbers.1 {
            guard let minor = UInt8(exactly: minor) else { return nil }
            self.minor = minor
        } else {
            self.minor = nil
        }
        self.major = major
        patch = numbers.2
    }

    /// The length of `python-`, `py_`, `cp` and the like; 0 without one.
    private static func prefixLength(_ bytes: Span<UInt8>) -> Int {
        let length = bytes.begins(with: "python") ? 6 : bytes.begins(with: "py") || bytes.begins(with: "cp") ? 2 : 0
        guard length > 0, length < bytes.count else { return length }
        let next = bytes[length]
        return next == UInt8(ascii: "_") || next == UInt8(ascii: "-") || next == 0x20 ? length + 1 : length
    }

    /// `37`, `310`: the first digit is the major version; `3` alone has no minor.
    private static func glued(_ digits: Span<UInt8>) -> (UInt64, UInt64?, Patch)? {
        guard digits.count <= 3 else { return nil }
        for index in digits.indices where !digits[index].isDigit { return nil }
        switch digits.count {
        case 1: return (digits[0].digitValue, nil, .none)
        case 2: return (digits[0].digitValue, digits[1].digitValue, .none)
        default:
            guard digits[1].digitValue > 0 else { return nil }
            return (digits[0].digitValue, digits[1].digitValue * 10 + digits[2].digitValue, .none)
        }
    }

    /// `3.7`, `3.7.10`, `3.12rc1`, or the major version alone.
    private static func dotted(_ digits: Span<UInt8>) -> (UInt64, UInt64?, Patch)? {
        var index = 0
        guard let major = number(digits, &index) else { return nil }
        guard let minor = component(digits, &index) else {
            return index == digits.count ? (major, nil, .none) : nil
        }
        var patch = Patch.none
        while let next = component(digits, &index) { patch = next == 0 && patch != .other ? .zero : .other }
        if index == digits.count { return (major, minor, patch) }
        // what is left must be a qualifier; it is more precise than the minor version, like a patch level
        return (try? VersionScanner.key(of: digits)) == nil ? nil : (major, minor, .other)
    }

    private static func component(_ digits: Span<UInt8>, _ index: inout Int) -> UInt64? {
        guard index < digits.count, digits[index] == UInt8(ascii: ".") else { return nil }
        var next = index + 1
        guard let number = number(digits, &next) else { return nil }
        index = next
        return number
    }

    private static func number(_ digits: Span<UInt8>, _ index: inout Int) -> UInt64? {
        let start = index
        var number: UInt64 = 0
        while index < digits.count, digits[index].isDigit, index - start < 6 {
            number = number * 10 + digits[index].digitValue
            index += 1
        }
        return index > start ? number : nil
    }
}
