internal import ArtifactFormats
internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

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
        let folders = Set(files.map(folder))
        let tops = files.filter { file in !isStage(file, of: folders) }
        for file in tops.prefix(modelsLookedAt) {
            do throws(FormatError) {
                if let recognition = try read(file, in: package) { report.recognitions.append(recognition) }
            } catch {
                report.findings.append(PackageFinding(error, in: file))
            }
        }
        return report
    }

    /// Whether a file stands below the `stages` of a folder with metadata of its own.
    private static func isStage(_ file: ModelPackage.File, of folders: Set<String>) -> Bool {
        var above = ""
        for part in file.path.split(separator: "/").dropLast() {
            if part == "stages", folders.contains(above) { return true }
            above += part + "/"
        }
        return false
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
            files: [file.path] + others(below: folder, than: file, in: package),
            evidence: [.init(file: file.path, what: "class = '\(type.prefix(200))'")])
        if let version {
            // a vendor's build is told in full, since only its release is compared
            let isRelease = recognition.frameworkVersion.recorded?.text == version
            recognition.evidence.insert(
                .init(
                    file: file.path, what: "sparkVersion" + (isRelease ? "" : " = '\(version.prefix(64))'"),
                    offset: offset(of: "\"sparkVersion\"", in: line),
                    of: .frameworkVersion), at: 0)
        }
        return recognition
    }

    /// The model's other files; checksums and marks of Hadoop's, whose names begin with a dot, are none.
    private static func others(
        below folder: String, than file: ModelPackage.File, in package: ModelPackage
    ) -> [String] {
        guard package.shape != .file else { return [] }
        return package.files.filter { $0 != file && $0.path.hasPrefix(folder) && !$0.name.hasPrefix(".") }.map(\.path)
    }

    private static func offset(of text: String, in bytes: [UInt8]) -> Int? {
        let text = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: text) }
    }
}
