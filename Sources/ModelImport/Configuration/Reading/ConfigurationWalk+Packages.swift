internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// The packages that came before, by normalized name.
struct SeenPackages {
    fileprivate var first: [String: ReadPackage] = [:]
}

/// Rules about the names of packages.
extension ConfigurationWalk {
    /// Where the platform puts the files of a package into the container:
    /// https://support.huaweicloud.com, page modelarts_05_0161.
    private static let modelFolder = "/home/mind/model/"

    mutating func check(packageName name: String, _ node: JSONNode) {
        if let requirement = Requirement(name) {
            report.add(
                .packageName, .error, at: node, "'package_name' \(ShownText.quoted(name)) holds a version as well",
                "write '\(requirement.name)' here, '\(requirement.version)' as 'package_version' and "
                    + "'\(requirement.restraint.rawValue)' as 'restraint'")
        } else if name.hasSuffix(WheelName.suffix) {
            check(wheelPath: name, node)
        } else {
            let findings = report.count
            check(name, node, "package_name", .packageName) { $0.package }
            guard report.count == findings, !name.utf8.contains(where: { $0 == UInt8(ascii: "/") }) else { return }
            checkGrammar(name, node)
        }
    }

    /// https://packaging.python.org/en/latest/specifications/name-normalization/#name-format, and extras after it.
    private mutating func checkGrammar(_ name: String, _ node: JSONNode) {
        let base = name.prefix { $0 != "[" }
        let isName = { (byte: UInt8) in
            (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || ".-_".utf8.contains(byte)
        }
        if base.utf8.allSatisfy(isName), base.count == name.count || name.hasSuffix("]") { return }
        let rest = String(decoding: base.utf8.filter(isName), as: UTF8.self)
        report.add(
            .packageName, .warning, at: node,
            "'package_name' \(ShownText.quoted(name)) is no name that pip would know",
            rest.isEmpty ? "write the name as PyPI has it" : "did you mean \(ShownText.quoted(rest))?")
    }

    private mutating func check(wheelPath path: String, _ node: JSONNode) {
        do throws(ParseError) {
            _ = try WheelName(parsing: PackageName.fileName(of: path))
        } catch {
            report.add(
                .wheelName, .error, at: node,
                "\(ShownText.quoted(error.text)) is no name of a wheel: \(error.reason)",
                "give the file the name that it was built with; pip reads it")
        }
        if !path.hasPrefix(Self.modelFolder) {
            report.add(
                .wheelPath, .warning, at: node,
                "the wheel \(ShownText.quoted(path)) is not looked for in the package",
                "write '\(Self.modelFolder)' before its path in the model's folder")
        }
    }

    mutating func checkRepeats(_ packages: [ReadPackage], _ seen: inout SeenPackages) {
        for read in packages {
            let name = read.package.wheel?.packageName ?? PackageName.normalized(read.package.name)
            guard let first = seen.first[name] else {
                seen.first[name] = read
                continue
            }
            let isSame =
                first.package.version == read.package.version && first.package.restraint == read.package.restraint
                && first.package.wheel == read.package.wheel
            report.add(
                .repeatedPackage, .warning, at: read.node,
                isSame
                    ? "the package \(ShownText.quoted(read.package.name)) is listed a second time"
                    : "the package \(ShownText.quoted(read.package.name)) is listed a second time, otherwise than before: "
                        + "the last one installed wins", "leave one of the two")
        }
    }
}

/// A name and a version in one text, as requirements.txt has it: `numpy==1.16.4`.
private struct Requirement {
    let name: String
    let version: String
    let restraint: ModelConfiguration.Restraint

    init?(_ text: String) {
        for restraint in ModelConfiguration.Restraint.allCases {
            let mark = Array(restraint.comparison.utf8)
            let bytes = Array(text.utf8.prefix(256))
            guard
                let start = bytes.indices.dropLast().first(where: { bytes[$0] == mark[0] && bytes[$0 + 1] == mark[1] })
            else { continue }
            let name = Requirement.trimmed(bytes[..<start])
            let version = Requirement.trimmed(bytes[(start + 2)...])
            guard !name.isEmpty, (try? ReleaseVersion(parsing: version)) != nil else { continue }
            (self.name, self.version, self.restraint) = (name, version, restraint)
            return
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
}
