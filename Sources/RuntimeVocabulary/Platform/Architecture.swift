/// A processor architecture for which base images exist.
///
/// Catalogs and runtime names spell it as the Linux kernel does (`x86_64`, `aarch64`); image registries spell it as
/// Go does (`amd64`, `arm64`). Both spellings mean the same value here.
public enum Architecture: Hashable, Sendable, CaseIterable {
    /// 64-bit Arm.
    case aarch64
    /// 32-bit Arm.
    case arm
    /// 32-bit x86.
    case i386
    /// 64-bit LoongArch.
    case loongarch64
    /// 32-bit MIPS, greatest byte first.
    case mips
    /// 64-bit MIPS, least byte first.
    case mips64le
    /// 64-bit PowerPC, least byte first.
    case ppc64le
    /// 64-bit RISC-V.
    case riscv64
    /// IBM Z.
    case s390x
    /// 64-bit x86.
    case x86_64

    /// The spelling of catalogs and runtime names: `x86_64`, `aarch64`.
    public var name: String {
        switch self {
        case .aarch64: "aarch64"
        case .arm: "arm"
        case .i386: "i386"
        case .loongarch64: "loongarch64"
        case .mips: "mips"
        case .mips64le: "mips64le"
        case .ppc64le: "ppc64le"
        case .riscv64: "riscv64"
        case .s390x: "s390x"
        case .x86_64: "x86_64"
        }
    }

    /// The spelling of image indexes, which is Go's `GOARCH`: `amd64`, `arm64`.
    ///
    /// https://github.com/opencontainers/image-spec/blob/main/image-index.md#image-index-property-descriptions
    public var ociName: String {
        switch self {
        case .aarch64: "arm64"
        case .i386: "386"
        case .loongarch64: "loong64"
        case .x86_64: "amd64"
        case .arm, .mips, .mips64le, .ppc64le, .riscv64, .s390x: name
        }
    }
}

extension Architecture: Comparable {
    /// By ``name``, so that lists come out in the order in which they are read.
    public static func < (left: Architecture, right: Architecture) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}

extension Architecture: CustomStringConvertible {
    /// The same as ``name``.
    public var description: String { name }
}
