internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// What only Python 2 reads is a fault on a runtime of Python 3, and none on one of Python 2.
    mutating func judgeService() {
        let pythons = resolution?.runtime?.python ?? []
        let majors = Set(pythons.map(\.major))
        guard let major = majors.first, majors.count == 1 else { return }
        findings = findings.compactMap { finding in
            guard finding.code == "service-python-2" else { return finding }
            guard major != 2 else { return nil }
            let versions = pythons.map(\.description).joined(separator: ", ")
            return PackageFinding(
                finding.code, .error, file: finding.file, line: finding.line, pointer: finding.pointer,
                message: finding.message, remedy: "mend it: the runtime's Python \(versions) refuses the file")
        }
    }
}
