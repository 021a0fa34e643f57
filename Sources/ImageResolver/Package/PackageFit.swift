internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// How well a runtime fits a package's model, as far as the ranking looks at it. Equal for all without a package.
struct PackageFit {
    /// Whether it is not certain that the model loads.
    var isUnsure = false
    /// How far its engine is from the one that wrote the model.
    var distance = VersionDistance()
    /// Whether none of its Pythons wrote the model; also where the runtime does not say.
    var isOtherPython = false

    /// The same for every runtime.
    static let none = PackageFit()
}

extension PackageFit {
    init(_ artifact: ModelArtifact, on runtime: Runtime) {
        let readsPickle = artifact.loadsOnPython.map { runtime.python.contains(where: $0.contains) } ?? true
        isUnsure = artifact.loading(on: runtime.engineVersion).outcome != .fine || !readsPickle
        distance = VersionDistance(from: artifact, to: runtime.engineVersion)
        isOtherPython = artifact.python.map { !runtime.python.contains(where: $0.contains) } ?? false
    }
}

/// How far the engine of a runtime is from the one that wrote a model.
///
/// The order is that of the promises that frameworks make: the same minor version reads what it has written, later ones
/// of the same major version mostly do, earlier ones often, another major version rarely. Patch levels do not count,
/// so that the other rules choose among them.
struct VersionDistance: Comparable {
    private enum Step: Int {
        case sameMinor, newerMinor, olderMinor, newerMajor, olderMajor, unstated
    }

    private var step = Step.sameMinor
    private var count: UInt64 = 0

    /// No distance: what is not known of a model tells no runtimes apart.
    init() {}

    /// Where the file gives bounds in place of a version, the nearest version within them stands for it.
    init(from artifact: ModelArtifact, to version: ReleaseVersion?) {
        guard artifact.frameworkVersion != nil || artifact.frameworkVersionRange != nil else { return }
        guard let version else {
            step = .unstated
            return
        }
        guard let written = artifact.frameworkVersion ?? artifact.frameworkVersionRange?.nearest(to: version)
        else { return }
        // a component that one of the two does not have differs from none
        for (level, (ours, theirs)) in zip(version.components, written.components).prefix(2).enumerated()
        where ours != theirs {
            count = ours > theirs ? ours - theirs : theirs - ours
            step =
                level == 0 ? (ours > theirs ? .newerMajor : .olderMajor) : (ours > theirs ? .newerMinor : .olderMinor)
            return
        }
    }

    static func < (left: VersionDistance, right: VersionDistance) -> Bool {
        (left.step.rawValue, left.count) < (right.step.rawValue, right.count)
    }
}
