public import Foundation

/// The folder of facts and vectors that stands beside the project where it is developed, and nowhere else.
///
/// Its place is the environment variable `CONFORMANCE_DATA`. Suites that read it say
/// `.enabled(if: ConformanceData.isGiven)`: without the variable they do not run, and with it a missing file fails.
public enum ConformanceData {
    private static let place = ProcessInfo.processInfo.environment["CONFORMANCE_DATA"]

    /// Whether the variable is set, even to nothing: a script that computed an empty path must fail, not pass.
    public static var isGiven: Bool { place != nil }

    /// A file of the folder: `ConformanceData.url("conformance/oci_reference_vectors.json")`.
    /// - Throws: ``Missing`` when there is no such file.
    public static func url(_ path: String) throws -> URL {
        let folder = place ?? ""
        let file = URL(fileURLWithPath: folder.isEmpty ? "/nonexistent" : folder).appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: file.path) else { throw Missing(path: path, folder: folder) }
        return file
    }

    /// A JSON file of the folder, decoded.
    /// - Throws: ``Missing``, or what the decoder finds wrong.
    public static func decode<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: url(path)))
    }

    /// A file that the folder should hold.
    public struct Missing: Error, CustomStringConvertible {
        let path: String
        let folder: String

        /// Says where the file was looked for.
        public var description: String { "no '\(path)' in CONFORMANCE_DATA='\(folder)'" }
    }
}
