internal import EngineKit
public import RuntimeVocabulary

extension Catalog {
    /// The template of a runtime's image: its own, else its engine's.
    public func template(of runtime: Runtime) -> ImageTemplate? {
        runtime.image ?? engines[runtime.engineIndex].imageTemplate
    }

    /// The image of a runtime: its own reference or the engine's template, with variables filled in and the digest added.
    /// - Parameters:
    ///   - runtime: a runtime of this catalog.
    ///   - variables: values that win over the declared ones, as `--set` and `--region` give them.
    /// - Throws: ``ImageFault`` when a variable has no value or the result is no OCI reference.
    public func image(of runtime: Runtime, variables given: [String: String] = [:]) throws(ImageFault) -> ImageReference
    {
        guard let template = template(of: runtime) else {
            throw ImageFault(runtime: runtime.qualifiedName, reason: "the catalog gives it no image")
        }
        let builtIn = ["engine": Self.pathComponent(runtime.engine), "runtime": runtime.name]
        do {
            let text = try variables.fill(template, given: given, builtIn: builtIn)
            let reference = try ImageReference(parsing: text)
            guard let digest = runtime.digest, reference.digest != digest else { return reference }
            guard reference.digest == nil else {
                throw ImageFault(
                    runtime: runtime.qualifiedName, reason: "its image \(reference) does not have its digest \(digest)")
            }
            return try ImageReference(parsing: "\(reference)@\(digest)")
        } catch let error as TemplateError {
            throw ImageFault(runtime: runtime.qualifiedName, reason: error.description)
        } catch let error as ParseError {
            throw ImageFault(runtime: runtime.qualifiedName, reason: error.description)
        } catch {
            throw ImageFault(runtime: runtime.qualifiedName, reason: "\(error)")
        }
    }

    /// An engine's id as a path component of an image reference: lower case, and `-` for what cannot join its words.
    static func pathComponent(_ engine: String) -> String {
        var result: [UInt8] = []
        var separator: [UInt8] = []
        for byte in engine.utf8 {
            guard byte.isAlphanumeric else {
                separator.append(byte)
                continue
            }
            if !separator.isEmpty { result += joins(separator) ? separator : Array("-".utf8) }
            separator = []
            result.append(byte.isDigit || byte.isLowercase ? byte : byte + 32)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether these bytes may stand between two words: a dot, one or two underscores, or any number of dashes
    /// (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests).
    private static func joins(_ separator: [UInt8]) -> Bool {
        let text = String(decoding: separator, as: UTF8.self)
        return [".", "_", "__"].contains(text) || text.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
    }
}

/// A runtime whose image cannot be named.
public struct ImageFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The runtime, as `ENGINE/NAME`.
    public let runtime: String
    /// What is wrong.
    public let reason: String

    /// The runtime and what is wrong with its image.
    public var description: String { "'\(runtime)' has no usable image: \(reason)" }
}
