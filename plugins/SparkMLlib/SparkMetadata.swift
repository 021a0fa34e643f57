internal import ArtifactFormats
internal import EngineKit
internal import Jansson

/// `metadata/part-00000` of a saved pipeline or model: one line of JSON with `class` and `sparkVersion`.
///
/// Source: mllib/src/main/scala/org/apache/spark/ml/util/ReadWrite.scala, DefaultParamsWriter. A pipeline's stages
/// stand below it, each with metadata of its own.
enum SparkMetadata {
    private static let name = "metadata/part-00000"
    private static let limit = 1 << 20
    private static let modelsLookedAt = 8

    static func inspect(_ package: ModelPackage) -> InspectorReport {
        var report = InspectorReport.nothing
        let files = package.modelFiles.filter { file in
            file.path == name || file.path.hasSuffix("/" + name)
                || (package.shape == .file && file.name == "part-00000")
        }
        // a stage is part of the pipeline above it
        let tops = files.filter { file in
            !files.contains { $0 != file && file.path.hasPrefix(folder(of: $0) + "stages/") }
        }
        for file in tops.prefix(modelsLookedAt) {
            do throws(FormatError) {
                if let recognition = try read(file, in: package) { report.recognitions.append(recognition) }
            } catch {
                report.findings.append(PackageFinding(error, in: file))
            }
        }
        return report
    }

    /// The model's folder, with a slash at its end unless it is the package.
    private static func folder(of file: ModelPackage.File) -> String {
        file.path.hasSuffix(name) ? String(file.path.dropLast(name.count)) : ""
    }

    private static func read(_ file: ModelPackage.File, in package: ModelPackage) throws(FormatError)
        -> PackageRecognition?
    {
        let content = try package.content(of: file, limit: limit)
        let line = Array(content.prefix { $0 != UInt8(ascii: "\n") })
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes: line, origin: file.path)
        } catch {
            throw FormatError(format: "Spark metadata", offset: 0, reason: .malformed(error.message))
        }
        guard let object = document.root.object(), let type = object["class"]?.string(), object["uid"] != nil,
            type.hasPrefix("org.apache.spark.ml.") || object["sparkVersion"] != nil
        else { return nil }
        let version = object["sparkVersion"]?.string()
        let folder = folder(of: file)
        var recognition = PackageRecognition(
            version == nil ? .likely : .certain, format: "Spark ML metadata",
            frameworkVersion: version.map { .init(text: $0) } ?? .notRecorded(reason: "'sparkVersion' is missing"),
            files: package.files.map(\.path).filter {
                $0.hasPrefix(folder) && ($0 == file.path || package.shape != .file)
            },
            evidence: [.init(file: file.path, what: "class = '\(type.prefix(200))'")])
        if version != nil {
            recognition.evidence.insert(
                .init(
                    file: file.path, what: "sparkVersion", offset: offset(of: "\"sparkVersion\"", in: line),
                    of: .frameworkVersion), at: 0)
        }
        return recognition
    }

    private static func offset(of text: String, in bytes: [UInt8]) -> Int? {
        let text = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: text) }
    }
}
