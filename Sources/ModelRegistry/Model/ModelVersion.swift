public import RuntimeVocabulary

/// A model's version: three numbers from 0 to 99, `0.0.1`, compared as numbers.
///
/// The platform's editions disagree on the smallest number ("[1,99]", "[0,99]", "positive"), while every one of them
/// begins with 0.0.1; so 0 is a number like the others, and only a leading zero (`01`) is refused.
public struct ModelVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first number times 10,000, the second times 100, and the third: the order of versions, 0 to 999,999.
    public let number: Int

    /// The version of a model that is recorded for the first time, when none is asked for.
    public static let first = ModelVersion(trusted: 1)
    static let numbers = 0...99_99_99

    /// The version of an order number; nil outside 0 to 999,999.
    public init?(number: Int) {
        guard Self.numbers.contains(number) else { return nil }
        self.number = number
    }

    private init(trusted number: Int) { self.number = number }

    /// Reads `D.D.D`, each of one or two digits.
    /// - Throws: ``ParseError`` with the nearest well-formed spelling.
    public init(parsing text: String) throws(ParseError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let numbers = parts.compactMap(Self.component)
        guard parts.count == 3, numbers.count == 3 else {
            throw ParseError(
                kind: "model version", text: text,
                reason: "expected three numbers from 0 to 99 without leading zeros", nearest: Self.nearest(to: text))
        }
        number = numbers.reduce(0) { $0 * 100 + $1 }
    }

    /// What follows when nobody asks for a version: the last number goes up, and from 99 the one before it.
    ///
    /// The platform only says that "the version number automatically increases"; this is the order of versions without
    /// gaps. Nil after 99.99.99.
    public var next: ModelVersion? { ModelVersion(number: number + 1) }

    /// The three numbers.
    public var components: [Int] { [number / 10_000, number / 100 % 100, number % 100] }

    /// `D.D.D`
    public var description: String { components.map(String.init).joined(separator: ".") }

    /// As numbers: 0.0.9 comes before 0.0.10.
    public static func < (left: ModelVersion, right: ModelVersion) -> Bool { left.number < right.number }

    private static func component(_ digits: Substring.UTF8View) -> Int? {
        guard (1...2).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }),
            digits.count == 1 || digits.first != 48
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// `v1.2` and `01.2.0` are `1.2.0`.
    private static func nearest(to text: String) -> String? {
        let plain = text.first.map { "vV".contains($0) } == true ? text.dropFirst() : text[...]
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }.filter { (0...99).contains($0) }
        guard (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
        return (numbers + [0, 0]).prefix(3).map(String.init).joined(separator: ".")
    }
}
