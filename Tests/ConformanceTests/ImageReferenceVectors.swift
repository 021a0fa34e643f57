import Foundation
import TestSupport

/// One row of `conformance/oci_reference_vectors.json`: what the reference implementation made of an input.
struct ImageReferenceVector: Decodable {
    let input: String
    /// What `reference.Parse` gave.
    let parse: Outcome
    /// What `reference.ParseNormalizedNamed` gave.
    let normalized: Outcome
    /// What containerd's `ParseDockerRef` gave.
    let dockerRef: Outcome

    /// Parts, or an error. Parts the reference does not have are left out of the file.
    struct Outcome: Decodable, Equatable {
        var domain: String?
        var path: String?
        var name: String?
        var tag: String?
        var digest: String?
        var string: String?
        var familiar: String?
        var error: String?
    }

    static func all() throws -> [ImageReferenceVector] {
        try ConformanceData.decode([ImageReferenceVector].self, from: "conformance/oci_reference_vectors.json")
    }
}
