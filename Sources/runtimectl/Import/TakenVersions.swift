import ModelImport
import ModelRegistry
import RuntimeCatalog

/// Versions that cannot be recorded, told among the other findings of an import.
///
/// Asked before anything is recorded, so that a taken version stands beside whatever else is wrong, also with `--check`.
/// Recording judges again: another import may have been faster.
struct TakenVersions {
    let context: CommandContext
    let codes: [PlatformCode]

    /// Asks the registry about every model of an import; nothing is made where there is no registry yet.
    /// - Throws: why the registry cannot be read, when a version is asked for and nothing else refuses the import.
    func tell(_ answers: inout [ImportAnswer]) throws(Failure) {
        let given = answers.map { Self.reference($0.request) }
        for index in given.indices {
            guard let reference = given[index], reference.version != nil,
                given[..<index].contains(reference)
            else { continue }
            answers[index].refuse(
                .modelExists, at: .version, "the document registers model '\(reference)' twice",
                "leave the version of one of the two out, or give another", codes: codes)
        }
        do throws(Failure) {
            try ask(given, &answers)
        } catch {
            let isAsked = given.contains { $0?.version != nil }
            if answers.allSatisfy(\.isAccepted), isAsked { throw error }
            // what refuses the import matters more; without a version, only recording has to know
            if isAsked { context.say("warning: whether versions are taken is not known: \(error.message)") }
        }
    }

    private func ask(_ given: [ModelReference?], _ answers: inout [ImportAnswer]) throws(Failure) {
        guard let store = try RegistryOption.existing(context) else { return }
        for index in given.indices {
            guard let reference = given[index] else { continue }
            let vacancy = try registry { () throws(ModelStoreError) in try store.vacancy(of: reference) }
            if let refusal = vacancy.refusal { tell(refusal, &answers[index]) }
        }
    }

    /// Makes a finding of what the registry says of a version; false when it says something else.
    @discardableResult func tell(_ refusal: ModelStoreError, _ answer: inout ImportAnswer) -> Bool {
        switch refusal {
        case .exists:
            answer.refuse(.modelExists, at: .version, refusal.what, refusal.remedy ?? "", codes: codes)
        case .noVersionLeft:
            answer.refuse(.noVersionLeft, at: .name, refusal.what, refusal.remedy ?? "", codes: codes)
        default: return false
        }
        return true
    }

    /// Nil for a model that the platform names, and for a version that is none, which the checks have told.
    private static func reference(_ request: ImportRequest) -> ModelReference? {
        guard let name = request.name else { return nil }
        guard let text = request.version else { return ModelReference(name: name) }
        return (try? ModelVersion(parsing: text)).map { ModelReference(name: name, version: $0) }
    }
}
