internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary
internal import Suggestions

/// The packages that came before, by normalized name.
struct SeenPackages {
    fileprivate var first: [String: ReadPackage] = [:]
}

/// Rules about the names of packages.
extension ConfigurationWalk {
    mutating func check(packageName name: String, _ node: JSONNode) {
        if let requirement = Requirement(name) {
            report.add(
                .packageName, .error, at: node, "'package_name' \(ShownText.quoted(name)) holds a version as well",
                "write '\(requirement.name)' here, '\(requirement.version)' as 'package_version' and "
                    + "'\(requirement.restraint.rawValue)' as 'restraint'")
            return
        }
        if name.hasSuffix(WheelName.suffix) {
            check(wheelName: PackageName.fileName(of: name), node)
            return checkTarget(name, node)
        }
        let errors = report.errorCount
        check(name, node, "package_name", .packageName) { $0.package }
        if report.errorCount == errors { checkTarget(name, node) }
    }

    /// Only a name, or the path of a file of the model, may go to pip: anything else could be an option or an address.
    private mutating func checkTarget(_ name: String, _ node: JSONNode) {
        do throws(ParseError) {
            _ = try PackageRequirement.Target(parsing: name)
        } catch {
            let isFile = PackageRequirement.Target.isArchive(name)
            report.add(
                isFile ? .wheelPath : .packageName, .error, at: node,
                "'package_name' \(ShownText.quoted(name)) is nothing that pip could install: \(error.reason)",
                error.nearest.flatMap { Suggestion.phrase([$0]) } ?? PackageRequirement.remedy)
        }
    }

    private mutating func check(wheelName name: String, _ node: JSONNode) {
        do throws(ParseError) {
            _ = try WheelName(parsing: name)
        } catch {
            report.add(
                .wheelName, .error, at: node,
                "\(ShownText.quoted(error.text)) is no name of a wheel: \(error.reason)",
                "give the file the name that it was built with; pip reads it")
        }
    }

    mutating func checkVersion(of package: ModelConfiguration.Package, _ node: JSONNode) {
        guard case .file? = try? PackageRequirement.Target(parsing: package.name), package.version != nil else {
            return
        }
        report.add(
            .packageVersion, .error, at: node,
            "a 'package_version' stands beside the file \(ShownText.quoted(package.name)), which has one of its own",
            "remove 'package_version' and 'restraint'")
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
