public import RuntimeVocabulary

/// What a manifest says about the names of its engine's runtimes; each rule names its source.
public struct InterpretationRules: Sendable, Equatable {
    /// Hardware of a legacy name that has no hardware suffix.
    public struct Hardware: Sendable, Equatable {
        /// Hardware ids.
        public var hardware: [String]
        /// The document that states the rule.
        public var source: String

        /// States a rule.
        public init(hardware: [String], source: String) {
            self.hardware = hardware
            self.source = source
        }
    }

    /// Hardware of names with a given accelerator toolkit, where it is not simply the toolkit's own.
    public struct AcceleratorHardware: Sendable, Equatable {
        /// The accelerator family, such as `cuda`.
        public var family: String
        /// Hardware ids.
        public var hardware: [String]
        /// The document that states the rule.
        public var source: String

        /// States a rule.
        public init(family: String, hardware: [String], source: String) {
            self.family = family
            self.hardware = hardware
            self.source = source
        }
    }

    /// The engine version behind a name that does not carry one, or only its beginning.
    public struct EngineVersion: Sendable, Equatable {
        /// The exact runtime name.
        public var name: String
        /// The engine version that it stands for.
        public var engineVersion: ReleaseVersion
        /// The document that states it.
        public var source: String

        /// States a version.
        public init(name: String, engineVersion: ReleaseVersion, source: String) {
            self.name = name
            self.engineVersion = engineVersion
            self.source = source
        }
    }

    /// Architectures of legacy names that do not carry one.
    public struct Architectures: Sendable, Equatable {
        /// The rule applies to images that run on these hardware ids only.
        public var hardware: [String]
        /// The architectures such images have.
        public var architectures: [Architecture]
        /// The document, or the observation, behind the rule.
        public var source: String

        /// States a rule.
        public init(hardware: [String], architectures: [Architecture], source: String) {
            self.hardware = hardware
            self.architectures = architectures
            self.source = source
        }
    }

    /// Hardware of unsuffixed legacy names.
    public var unsuffixedHardware: Hardware?
    /// Hardware by accelerator family.
    public var acceleratorHardware: [AcceleratorHardware] = []
    /// Hardware of legacy names with an Ascend release token, such as `c76`.
    public var ascendReleaseHardware: Hardware?
    /// Engine versions by exact name.
    public var engineVersions: [EngineVersion] = []
    /// Architectures by hardware.
    public var architectures: [Architectures] = []

    /// No rules: only what names say themselves.
    public init() {}
}
