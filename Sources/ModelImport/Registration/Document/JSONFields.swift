internal import Jansson

/// Collects the members of an object in the order in which they are first set; nil leaves one out.
struct JSONFields {
    private var members: [JSONValue.Member] = []

    var json: JSONValue { .object(members) }

    subscript(key: String) -> JSONValue? {
        get { members.first { $0.key == key }?.value }
        set {
            guard let newValue else { return }
            let member = JSONValue.Member(key: key, value: newValue)
            if let index = members.firstIndex(where: { $0.key == key }) {
                members[index] = member
            } else {
                members.append(member)
            }
        }
    }
}
