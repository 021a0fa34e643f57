extension PackageChecker {
    /// What single editions of the platform ask for; the service is told of with what else is about it.
    func editionFindings(_ package: ModelPackage) -> [PackageFinding] {
        var seen: Set<PackageGlob> = []
        let globs = rules.editions.flatMap(\.requires).filter { glob in
            glob.text != PackageChecker.serviceName && seen.insert(glob).inserted
        }
        return globs.filter { package.presence(of: $0) == .absent && !package.isTaken($0) }.map { glob in
            let demands = demands(for: glob.text)
            return PackageFinding(
                "edition-file-missing", .warning,
                message: "no file '\(glob)' in '\(place(of: package))', which \(PackageChecker.asking(demands))",
                remedy: demands.compactMap(\.advice).first ?? "put one there for that platform")
        }
    }

    /// The editions that ask for a file.
    func demands(for name: String) -> [PackageDemand] {
        rules.editions.filter { $0.requires.contains { $0.text == name } }
    }

    /// The editions that leave a file to the owner.
    func editions(leavingOpen name: String) -> [String] {
        rules.editions.filter { $0.leavesOpen.contains { $0.text == name } }.map(\.edition)
    }

    /// `Cloud A has asked for since 2024-06-25 and Cloud B asks for`
    static func asking(_ demands: [PackageDemand]) -> String {
        demands.map { demand in
            demand.since.map { "\(demand.edition) has asked for since \($0)" } ?? "\(demand.edition) asks for"
        }.joined(separator: " and ")
    }
}
