private import Suggestions

extension JSONNode {
    /// The object; nil and a problem when this is none.
    public func object() -> JSONObject? {
        guard kind == .object else { return mismatch(.object) }
        return JSONObject(node: self)
    }

    /// The elements of the array; nil and a problem when this is none.
    public func array() -> [JSONNode]? {
        guard kind == .array else { return mismatch(.array) }
        return (0..<handle.count).map { index in
            JSONNode(
                document: document, handle: handle.element(at: index),
                place: JanssonPlace(element: index, of: handle))
        }
    }

    /// The text; nil and a problem when this is no string.
    public func string() -> String? {
        guard kind == .string else { return mismatch(.string) }
        return handle.string
    }

    /// The number; nil and a problem when this is no integer. `1.0` is none.
    public func integer() -> Int? {
        guard kind == .integer else { return mismatch(.integer) }
        return handle.integer
    }

    /// `true` or `false`; nil and a problem when this is neither.
    public func boolean() -> Bool? {
        guard kind == .boolean else { return mismatch(.boolean) }
        return handle.boolean
    }

    /// The number, with or without a fraction; nil and a problem when this is none.
    public func number() -> Double? {
        switch kind {
        case .integer: return Double(handle.integer)
        case .real: return handle.real
        default: return mismatch(.real, phrase: "a number")
        }
    }

    /// An integer within bounds; nil and a problem when it is another kind of value or outside.
    public func integer(in range: ClosedRange<Int>) -> Int? {
        guard let number = integer() else { return nil }
        guard range.contains(number) else {
            report("\(number) is out of range; give \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// The strings of an array; nil and a problem for each element that is none.
    public func strings() -> [String]? {
        guard let nodes = array() else { return nil }
        let texts = nodes.compactMap { $0.string() }
        return texts.count == nodes.count ? texts : nil
    }

    /// A string that is one of `known`; nil and a problem with the nearest of them otherwise.
    /// - Parameter what: the noun for the message: `unknown hardware 'gpus'`.
    public func choice(of known: [String], what: String) -> String? {
        guard let text = string() else { return nil }
        if known.contains(text) { return text }
        let offer =
            Suggestion.phrase(Suggestion.nearest(to: text, in: known))
            ?? "known: \(known.map { "'\($0)'" }.joined(separator: ", "))"
        report("unknown \(what) \(PrintableText.quoted(text)); \(offer)")
        return nil
    }

    private func mismatch<T>(_ expected: Kind, phrase: String? = nil) -> T? {
        let hint = remedy(for: expected).map { "; \($0)" } ?? ""
        report("expected \(phrase ?? expected.phrase), found \(kind.phrase)\(hint)")
        return nil
    }

    /// What to write instead, for the mistakes that people make.
    private func remedy(for expected: Kind) -> String? {
        switch (expected, kind) {
        case (.string, .integer), (.string, .real), (.string, .boolean): "write it in double quotes"
        case (.array, .string), (.array, .integer), (.array, .real), (.array, .boolean): "write it in square brackets"
        case (.boolean, .string): "write true or false, without quotes"
        case (.integer, .string) where Int(handle.string) != nil: "write it without quotes"
        case (.real, .string) where Double(handle.string) != nil: "write it without quotes"
        case (.integer, .real): "write it without fraction and exponent"
        default: nil
        }
    }
}
