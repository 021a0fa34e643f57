import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Image references agree with the reference implementation", .enabled(if: ConformanceData.isGiven))
struct ImageReferenceConformanceTests {
    typealias Outcome = ImageReferenceVector.Outcome

    @Test("the vectors are all there")
    func count() throws {
        let vectors = try ImageReferenceVector.all()
        #expect(vectors.count >= 302)
        #expect(vectors.contains { $0.parse.error != nil } && vectors.contains { $0.parse.digest != nil })
    }

    @Test("reading")
    func parse() throws {
        for vector in try ImageReferenceVector.all() {
            let ours = Self.outcome(of: vector.input, errors: Self.parseError) { $0 }
            #expect(ours == vector.parse, "reading '\(vector.input)'")
        }
    }

    @Test("normalizing, and the familiar form")
    func normalized() throws {
        for vector in try ImageReferenceVector.all() {
            let ours = Self.outcome(of: vector.input, errors: Self.normalizationError, withFamiliar: true) {
                (reference) throws(ImageReference.Flaw) in try reference.normalized()
            }
            #expect(ours == vector.normalized, "normalizing '\(vector.input)'")
        }
    }

    @Test("what is pulled")
    func pullTarget() throws {
        for vector in try ImageReferenceVector.all() {
            let ours = Self.outcome(of: vector.input, errors: Self.normalizationError) {
                (reference) throws(ImageReference.Flaw) in try reference.pullTarget()
            }
            #expect(ours == vector.dockerRef, "pulling '\(vector.input)'")
        }
    }

    @Test("printing and reading again gives the same value, and the familiar form means the same image")
    func roundTrip() throws {
        for vector in try ImageReferenceVector.all() {
            guard let reference = try? ImageReference(validating: vector.input) else { continue }
            #expect(reference.description == vector.input)
            #expect(try ImageReference(parsing: reference.description) == reference)
            guard let normalized = try? reference.normalized() else { continue }
            #expect(try normalized.normalized() == normalized)
            // The familiar form of 64 hexadecimal digits is taken for an identifier, there as here.
            guard let familiar = try? ImageReference(parsing: normalized.familiarText).normalized() else {
                #expect(normalized.familiarText.utf8.count == 64)
                continue
            }
            #expect(familiar == normalized)
        }
    }

    @Test("what is offered instead of a refused text is well-formed")
    func nearest() throws {
        for vector in try ImageReferenceVector.all() where vector.parse.error != nil {
            do {
                _ = try ImageReference(parsing: vector.input)
                Issue.record("'\(vector.input)' was read")
            } catch {
                #expect(error.text == vector.input)
                guard let nearest = error.nearest else { continue }
                #expect(nearest != vector.input)
                #expect(throws: Never.self) { try ImageReference(parsing: nearest) }
            }
        }
    }

    /// Our answer in the words of the vectors.
    private static func outcome(
        of text: String, errors: (ImageReference.Flaw, String) -> String, withFamiliar: Bool = false,
        _ step: (ImageReference) throws(ImageReference.Flaw) -> ImageReference
    ) -> Outcome {
        do throws(ImageReference.Flaw) {
            let reference = try step(ImageReference(validating: text))
            return Outcome(
                domain: reference.domain ?? "", path: reference.path, name: reference.name, tag: reference.tag,
                digest: reference.digest, string: reference.description,
                familiar: withFamiliar ? reference.familiarText : nil)
        } catch {
            return Outcome(error: errors(error, text))
        }
    }
}

/// The reference implementation's errors, one for each kind of ours.
extension ImageReferenceConformanceTests {
    private static func parseError(_ flaw: ImageReference.Flaw, _ text: String) -> String {
        switch flaw {
        case .empty: "repository name must have at least one component"
        case .uppercaseName: "repository name must be lowercase"
        case .nameTooLong: "repository name must not be more than 255 characters"
        case .unknownDigestAlgorithm: "unsupported digest algorithm"
        case .digestLength: "invalid checksum digest length"
        case .uppercaseDigest: "invalid checksum digest format"
        case .imageIdentifier:
            "invalid repository name (\(text)), cannot specify 64-byte hexadecimal strings"
        case .malformed: "invalid reference format"
        }
    }

    /// Normalizing puts `library/` before an empty name, and names the repository it finds capital letters in.
    private static func normalizationError(_ flaw: ImageReference.Flaw, _ text: String) -> String {
        switch flaw {
        case .empty: parseError(.malformed(.pathComponent("")), text)
        case .uppercaseName: "invalid reference format: repository name (\(repository(of: text))) must be lowercase"
        default: parseError(flaw, text)
        }
    }

    /// The repository that a text with capital letters names, once `library/` is put before a single component.
    private static func repository(of text: String) -> String {
        let components = text.split(separator: "/", omittingEmptySubsequences: false)
        let namesRegistry = components.count > 1 && components[0].contains { ".:".contains($0) || $0.isUppercase }
        let path = components.dropFirst(namesRegistry ? 1 : 0).joined(separator: "/").prefix { $0 != ":" && $0 != "@" }
        return components.count > 1 ? String(path) : "library/\(path)"
    }
}
