public import RuntimeVocabulary

/// Which driver an accelerator toolkit needs, and which toolkit and Python a framework's adapter was built for.
public struct Compatibility: Sendable {
    /// A toolkit version range and the drivers it runs on.
    public struct Driver: Hashable, Sendable {
        /// Accelerator family: `cuda`, `cann`.
        public let accelerator: String
        /// The toolkit versions.
        public let versions: VersionSpecifier
        /// The driver versions that run them.
        public let driver: VersionSpecifier
        /// The kind of rule, such as `packaged minimum`.
        public let rule: String?
        /// The document that states it, and what a reader should know.
        public let remarks: Remarks
    }

    /// A framework version and the toolkit versions it was released for.
    public struct Framework: Hashable, Sendable {
        /// The engine.
        public let engine: String
        /// The engine's version.
        public let engineVersion: ReleaseVersion
        /// Accelerator family.
        public let accelerator: String
        /// Toolkit versions.
        public let versions: VersionSpecifier
        /// The adapter package, such as `torch_npu`.
        public let package: String?
        /// The adapter's version.
        public let packageVersion: ReleaseVersion?
        /// The document that states it, and what a reader should know.
        public let remarks: Remarks
    }

    /// The Python versions that a framework version supports.
    public struct Python: Hashable, Sendable {
        /// The engine.
        public let engine: String
        /// The engine's version.
        public let engineVersion: ReleaseVersion
        /// Python versions, ascending.
        public let python: [PythonVersion]
        /// The document that states it, and what a reader should know.
        public let remarks: Remarks
    }

    /// Toolkits and drivers.
    public let drivers: [Driver]
    /// Frameworks and toolkits.
    public let frameworks: [Framework]
    /// Frameworks and Python.
    public let python: [Python]

    init(drivers: [Driver] = [], frameworks: [Framework] = [], python: [Python] = []) {
        self.drivers = drivers
        self.frameworks = frameworks
        self.python = python
    }

    /// Whether `driver` runs version `version` of toolkit `family`; `nil` when the table says nothing about it.
    ///
    /// Of several rows for a version any one suffices, but a row for exactly this version silences the ranges
    /// that also contain it: the documents state ranges where nothing more precise is known.
    public func runs(_ family: String, _ version: ReleaseVersion, on driver: ReleaseVersion) -> Bool? {
        let rules = drivers.filter { $0.accelerator == family && $0.versions.contains(version) }
        let exact = rules.filter { $0.versions == .exactly(version) }
        let deciding = exact.isEmpty ? rules : exact
        return deciding.isEmpty ? nil : deciding.contains { $0.driver.contains(driver) }
    }

    /// The toolkit ranges of a family that `driver` runs, in the table's order.
    public func ranges(of family: String, on driver: ReleaseVersion) -> [VersionSpecifier] {
        drivers.filter { $0.accelerator == family && $0.driver.contains(driver) }.map(\.versions)
    }
}
