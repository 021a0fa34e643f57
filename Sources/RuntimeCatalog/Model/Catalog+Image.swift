public import RuntimeVocabulary

extension Catalog {
    /// The image of a runtime: its own reference or the engine's template, with variables filled in and the digest added.
    /// - Parameters:
    ///   - runtime: a runtime of this catalog.
    ///   - variables: values that win over the declared ones, as `--set` and `--region` give them.
    /// - Throws: ``ImageFault`` when a variable has no value or the result is no OCI reference.
    public func image(of runtime: Runtime, variables given: [String: String] = [:]) throws(ImageFault) -> ImageReference
    {
        guard let template = runtime.image ?? engines[runtime.engineIndex].imageTemplate else {
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

    /// An engine's id as a path component of an image reference: lower case, and `-` for what a path cannot hold.
    static func pathComponent(_ engine: String) -> String {
        let bytes = engine.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            case UInt8(ascii: "_"), UInt8(ascii: "."): byte
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
