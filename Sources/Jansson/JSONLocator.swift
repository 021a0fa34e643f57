/// Finds where values stand in the text that they were parsed from.
///
/// The members of a jansson object keep the order of the file, so that the text and the tree can be walked side by
/// side: one pass gives the offsets and the pointers of all targets, and a document without problems pays nothing.
struct JSONLocator {
    private let source: [UInt8]
    private let targets: [JSONTarget]
    /// The targets in each container, by slot; those at the root stand under nil.
    private var wanted: [JanssonValue?: [Int: [Int]]] = [:]
    private var tokens: JSONTokens
    private var path: [JSONPointer.Step] = []
    private var offsets: [Int]
    private var pointers: [String]

    init(source: [UInt8], targets: [JSONTarget]) {
        self.source = source
        self.targets = targets
        tokens = JSONTokens(source)
        offsets = Array(repeating: 0, count: targets.count)
        pointers = Array(repeating: "", count: targets.count)
        for (index, target) in targets.enumerated() {
            wanted[target.place.container, default: [:]][target.place.slot, default: []].append(index)
        }
    }

    /// The location of each target in the tree of `root`, in the order given.
    mutating func locate(in root: JanssonValue) -> [JSONLocation] {
        walk(root, found: wanted[nil]?[0], key: nil, token: tokens.next())
        return zip(TextPositions.of(offsets, in: source), pointers).map { position, pointer in
            JSONLocation(line: position.line, column: position.column, pointer: pointer)
        }
    }

    /// Passes the text of `value`, which begins with `token`. Recursion is as deep as the document: 2048 at most.
    private mutating func walk(_ value: JanssonValue, found: [Int]?, key: JSONToken?, token: JSONToken) {
        if let found { record(found, key: key, value: token) }
        switch value.kind {
        case .object: walkMembers(of: value)
        case .array: walkElements(of: value)
        default: break
        }
    }

    private mutating func walkMembers(of object: JanssonValue) {
        let slots = wanted[object]
        for member in object.members {
            let key = tokens.next()
            _ = tokens.next()  // the colon
            path.append(.member(member))
            walk(member.value, found: slots?[member.place.slot], key: key, token: tokens.next())
            path.removeLast()
            _ = tokens.next()  // a comma, or the closing bracket after the last
        }
        if object.count == 0 { _ = tokens.next() }
    }

    private mutating func walkElements(of array: JanssonValue) {
        let slots = wanted[array]
        for index in 0..<array.count {
            path.append(.element(index))
            walk(array.element(at: index), found: slots?[index], key: nil, token: tokens.next())
            path.removeLast()
            _ = tokens.next()
        }
        if array.count == 0 { _ = tokens.next() }
    }

    private mutating func record(_ found: [Int], key: JSONToken?, value: JSONToken) {
        let pointer = JSONPointer.text(path)
        for index in found {
            let token = targets[index].part == .key ? key ?? value : value
            offsets[index] = token.range.lowerBound
            pointers[index] = pointer
        }
    }
}
