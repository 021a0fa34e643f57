internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Chooses between what a row states and what its name says.
struct FacetMerger {
    let row: RowReader

    /// The stated value wins; a name that says something else is a fault unless the row overrides its name.
    ///
    /// A value that the engine's plugin merely infers never contradicts a stated one.
    func pick<Value>(
        _ stated: RowReader.Stated<Value>?, _ named: Facet<Value>?, _ facet: FacetName, _ runtime: inout Runtime,
        _ agree: (Value, Value) -> Bool, set: (inout Runtime, Value) -> Void
    ) {
        if let stated {
            if let named, named.provenance == .parsed, !row.overridesName, !agree(stated.value, named.value) {
                stated.node.report(
                    "the row says \(row.text(of: stated.value)) but the name says \(row.text(of: named.value)); "
                        + "correct it, or say \"overridesName\": true")
            }
            set(&runtime, stated.value)
            runtime.provenance[facet] = .stated
        } else if let named {
            set(&runtime, named.value)
            runtime.provenance[facet] = named.provenance
        }
    }
}

/// When a stated value and the one in the name do not contradict each other.
///
/// Names shorten: `tensorflow_1.15` on an image with 1.15.5 is no contradiction.
enum Agreement {
    static func versions(_ stated: ReleaseVersion, _ named: ReleaseVersion) -> Bool {
        stated == named || stated.components.starts(with: named.components)
    }

    static func accelerators(_ stated: Accelerator, _ named: Accelerator) -> Bool {
        guard stated.family == named.family else { return false }
        guard let version = stated.version, let short = named.version else { return true }
        return versions(version, short)
    }

    static func systems(_ stated: OperatingSystem, _ named: OperatingSystem) -> Bool {
        guard stated.name == named.name else { return false }
        guard let version = stated.version, let short = named.version else { return true }
        return versions(version, short)
    }

    static func includes<Element: Equatable>(_ stated: [Element], _ named: [Element]) -> Bool {
        named.allSatisfy(stated.contains)
    }
}
