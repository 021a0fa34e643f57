private import Suggestions

/// An object of a document: members by key or in file order.
public struct JSONObject {
    /// The same value as a node.
    public let node: JSONNode

    /// The number of members.
    public var count: Int { node.handle.count }

    /// The value of a member, nil when there is none. Allocates nothing for a literal key.
    public subscript(key: String) -> JSONNode? {
        node.handle.member(key).map(child)
    }

    /// The value of a member that must be there; nil and a problem otherwise.
    public func required(_ key: String) -> JSONNode? {
        if let child = self[key] { return child }
        node.report("missing key \(PrintableText.quoted(key))")
        return nil
    }

    /// The members in file order.
    public var members: [(key: String, value: JSONNode)] {
        node.handle.members.map { (key: $0.key, value: child($0)) }
    }

    /// The keys in file order.
    public var keys: [String] { node.handle.members.map(\.key) }

    /// Records a problem for each key that is not in `keys`, with the nearest of them.
    /// Makes no strings for keys that are known.
    /// - Parameter prefix: keys that begin with it are left to whoever wrote them.
    public func allowOnly(_ keys: [String], exceptPrefix prefix: String = "x-") {
        for member in node.handle.members where !keys.contains(where: member.hasKey) {
            let key = member.key
            if !key.hasPrefix(prefix) { reportUnknown(key, member, known: keys, prefix: prefix) }
        }
    }

    /// Records a problem at this object.
    public func report(_ message: String) { node.report(message) }

    /// Records a problem at a key, on its line; at the object when it has no such key.
    public func report(_ message: String, at key: String) {
        guard let member = node.handle.member(key) else { return node.report(message) }
        report(message, at: member)
    }

    private func report(_ message: String, at member: JanssonMember) {
        node.document.report(message, at: JSONTarget(place: member.place, part: .key))
    }

    private func reportUnknown(_ key: String, _ member: JanssonMember, known: [String], prefix: String) {
        let nearest = Suggestion.nearest(to: key, in: known.filter { self[$0] == nil })
        let offer =
            Suggestion.phrase(nearest)
            ?? "remove it, or begin it with '\(prefix)' if it is a note of your own"
        report("unknown key \(PrintableText.quoted(key)); \(offer)", at: member)
    }

    private func child(_ member: JanssonMember) -> JSONNode {
        JSONNode(document: node.document, handle: member.value, place: member.place)
    }
}
