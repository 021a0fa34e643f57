internal import EngineKit
public import ImageResolver
internal import Jansson

extension ModelImporter {
    /// Adds what else is wrong with a document that cannot be read in full, as far as a value alone shows it: whoever
    /// mends the document gets to know everything at once.
    /// - Parameters:
    ///   - error: the faults that keep the document from being read.
    ///   - question: what the runtime has to satisfy besides.
    public func completing(_ error: RegistrationError, asking question: ResolutionRequest) -> RegistrationError {
        var error = error
        var findings = error.findings
        for request in error.requests {
            let answer = examine(request, package: nil, asking: question)
            findings += answer.findings.map(\.finding).filter { Self.isByItself($0, in: request) }
        }
        for finding in findings where finding.severity == .error {
            let problem = JSONProblem(
                origin: finding.file ?? finding.pointer ?? "the document", line: finding.line,
                pointer: finding.file == nil ? nil : finding.pointer,
                message: finding.message + (finding.remedy.map { "; \($0)" } ?? ""))
            if !error.problems.contains(problem) { error.problems.append(problem) }
        }
        error.problems = error.problems.enumerated().sorted { left, right in
            let lines = (left.element.line ?? .max, right.element.line ?? .max)
            return lines.0 != lines.1 ? lines.0 < lines.1 : left.offset < right.offset
        }.map(\.element)
        return error
    }

    /// Codes of faults that one value has by itself, whatever is missing elsewhere.
    private static let codes: Set<String> = Set(
        [
            ImportFindingCode.name, .version, .description, .labels, .docs, .algorithm, .parameter, .sourceType,
            .dynamicLoadMode, .executionCode, .templateUnknown, .templateMode, .templateInputRepeated,
        ].map(\.rawValue))

    /// What a fault would not be without the one beside it is left out: the runtime of an engine that nobody named.
    private static func isByItself(_ finding: PackageFinding, in request: ImportRequest) -> Bool {
        if codes.contains(finding.code) { return true }
        switch finding.code {
        case "unknown-runtime": return true
        case "other-engine": return request.places[.modelType] != nil
        case ImportFindingCode.modelType.rawValue: return finding.message.hasPrefix("unknown model type")
        default: return finding.pointer?.hasPrefix("--") == true
        }
    }
}
