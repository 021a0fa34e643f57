internal import ArtifactFormats

extension PackageChecker {
    /// The service file: where it stands, whether Python reads it, and whose class it derives from.
    func serviceFindings(_ package: ModelPackage) -> [PackageFinding] {
        let name = PackageChecker.serviceName
        let others = package.files.filter { $0.name == name && $0.modelPath != name }.prefix(PackageChecker.told)
        guard let file = package.file(inModel: name) else {
            if let folder = folderInPlace(of: name, package) { return [folder] }
            let remedy = "move it to '\(place(of: package))', or remove it"
            if !others.isEmpty { return others.map { misplaced($0, remedy: remedy) } }
            let isMissing = !rules.serviceParentClasses.isEmpty && !isUnopened(name, package)
            return isMissing ? [missing(package)] : []
        }
        let remedy = "remove it: there is at most one, directly in '\(place(of: package))'"
        return others.map { misplaced($0, remedy: remedy) } + textFindings(file, package)
    }

    private func misplaced(_ file: ModelPackage.File, remedy: String) -> PackageFinding {
        PackageFinding(
            "service-misplaced", .warning, file: file.path,
            message: "a 'customize_service.py' that the platform does not load", remedy: remedy)
    }

    private func missing(_ package: ModelPackage) -> PackageFinding {
        let demands = demands(for: PackageChecker.serviceName)
        let open = editions(leavingOpen: PackageChecker.serviceName).joined(separator: " and ")
        let message = "no 'customize_service.py' in '\(place(of: package))'"
        let parent = rules.serviceParentClasses.first ?? ""
        guard demands.isEmpty else {
            return PackageFinding(
                "service-missing", .warning,
                message: "\(message), which \(PackageChecker.asking(demands))"
                    + (open.isEmpty ? "" : "; to \(open) it is optional"),
                remedy: "write one that derives from '\(parent)'")
        }
        return PackageFinding(
            "service-missing", .note, message: message + (open.isEmpty ? "" : "; to \(open) it is optional"),
            remedy: "none is needed where the service of the runtime will do; else derive one from '\(parent)'")
    }

    /// Whether it matters depends on the runtime's Python.
    private func pythonFinding(_ fault: PythonStatements.Fault, _ file: ModelPackage.File) -> PackageFinding {
        PackageFinding(
            "service-python-2", .warning, file: file.path, line: fault.line, message: fault.what,
            remedy: "mend it: Python 3 refuses the file")
    }

    private func textFindings(_ file: ModelPackage.File, _ package: ModelPackage) -> [PackageFinding] {
        do throws(FormatError) {
            let bytes = try package.content(of: file, limit: ServiceFile.limit)
            if let fault = ServiceEncoding.fault(of: bytes) {
                return [
                    PackageFinding(
                        "service-encoding", .error, file: file.path, message: fault.what, remedy: fault.remedy)
                ]
            }
            let service = ServiceFile(bytes)
            if let fault = service.fault {
                return [
                    PackageFinding(
                        "service-malformed", .error, file: file.path, line: fault.line, message: fault.what,
                        remedy: "mend it: Python refuses the file")
                ]
            }
            if service.isEmpty {
                return [
                    PackageFinding(
                        "service-empty", .error, file: file.path, message: "it holds no statement",
                        remedy: rules.serviceParentClasses.first.map { "write a class that derives from '\($0)'" }
                            ?? "write the service, or remove it")
                ]
            }
            let old = service.python2.map { [pythonFinding($0, file)] } ?? []
            guard !rules.serviceParentClasses.isEmpty else { return old }
            return old + ServiceParents(self, service, file).findings
                + ServiceMethods(service: service, file: file).findings
        } catch {
            return [PackageFinding(error, in: file)]
        }
    }
}
