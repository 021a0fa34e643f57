public import RuntimeVocabulary

extension ModelConfiguration {
    /// Packages that one installer installs, in this order.
    public struct Dependency: Hashable, Sendable {
        /// `installer`: `pip` is the one that the platform documents.
        public var installer: String
        /// `packages`, in the order of installation.
        public var packages: [Package]

        /// Makes a dependency.
        public init(installer: String, packages: [Package]) {
            self.installer = installer
            self.packages = packages
        }
    }

    /// A package to install.
    public struct Package: Hashable, Sendable {
        /// `package_name`: a name for the installer, or the path of a file in the package.
        public var name: String
        /// `package_version`; `nil` when it is not given or empty: any version.
        public var version: String?
        /// `restraint`; `nil` exactly when there is no version.
        public var restraint: Restraint?
        /// Where the package stands; `nil` when it comes from somewhere else.
        public var place: ConfigurationPlace?

        /// Makes a package.
        public init(
            name: String, version: String? = nil, restraint: Restraint? = nil, place: ConfigurationPlace? = nil
        ) {
            self.name = name
            self.version = version
            self.restraint = restraint
            self.place = place
        }

        /// Which versions will do; `nil` when any will, or when the version is none that we can compare.
        public var specifier: VersionSpecifier? {
            guard let version, let restraint else { return nil }
            return try? VersionSpecifier(parsing: restraint.comparison + version)
        }

        /// The wheel that the name is the path of; `nil` when it is no path of a wheel.
        public var wheel: WheelName? {
            name.hasSuffix(WheelName.suffix) ? try? WheelName(parsing: PackageName.fileName(of: name)) : nil
        }
    }

    /// How the version that is installed relates to the one that is written.
    public enum Restraint: String, Hashable, Sendable, CaseIterable {
        /// This version.
        case exact = "EXACT"
        /// This version or a later one.
        case atLeast = "ATLEAST"
        /// This version or an earlier one.
        case atMost = "ATMOST"

        /// The operator of PEP 440: `==`.
        public var comparison: String {
            switch self {
            case .exact: "=="
            case .atLeast: ">="
            case .atMost: "<="
            }
        }
    }
}
