private import CLinux
private import Glibc

/// How much of the machine a child process may use.
public struct ProcessLimits: Hashable, Sendable {
    /// Bytes of address space.
    public var memory: UInt64
    /// Seconds of processor time over its whole life.
    public var processorSeconds: UInt64
    /// Processes that may be added to those the machine runs already. The system counts them per user and does not
    /// hold root to it.
    public var additionalProcesses: UInt64
    /// Open descriptors.
    public var openFiles: UInt64
    /// Bytes of any file that it writes.
    public var fileSize: UInt64

    /// 1 GiB, a minute of processor time, 32 more processes, 256 descriptors, files of 64 MiB.
    public static let standard = ProcessLimits()

    /// Makes limits.
    public init(
        memory: UInt64 = 1 << 30, processorSeconds: UInt64 = 60, additionalProcesses: UInt64 = 32,
        openFiles: UInt64 = 256, fileSize: UInt64 = 64 << 20
    ) {
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.additionalProcesses = additionalProcesses
        self.openFiles = openFiles
        self.fileSize = fileSize
    }

    /// Puts the limits on a running process. It can lower them for itself, never raise them unless it is root's.
    func apply(to process: Int32) {
        set(Int32(RLIMIT_AS.rawValue), memory, process)
        set(Int32(RLIMIT_CPU.rawValue), processorSeconds, process)
        set(Int32(RLIMIT_NOFILE.rawValue), openFiles, process)
        set(Int32(RLIMIT_FSIZE.rawValue), fileSize, process)
        set(Int32(RLIMIT_CORE.rawValue), 0, process)
        guard let running = Self.runningProcesses() else { return }
        set(Int32(linux_rlimit_nproc), running + additionalProcesses, process)
    }

    /// A limit above what the parent itself may have stays as it is: the parent's is the stricter one.
    private func set(_ resource: Int32, _ value: UInt64, _ process: Int32) {
        var current = rlimit()
        guard unsafe linux_prlimit(process, resource, nil, &current) == 0 else { return }
        let bound = min(rlim_t(value), current.rlim_max)
        var limit = rlimit(rlim_cur: bound, rlim_max: bound)
        _ = unsafe linux_prlimit(process, resource, &limit, nil)
    }

    /// All processes and threads of the machine, from the fourth word of `/proc/loadavg` (`2/345`).
    ///
    /// The limit is per user, and no user has more than all: counting one user's alone would need a walk over `/proc`.
    private static func runningProcesses() -> UInt64? {
        guard let bytes = try? Files.read("/proc/loadavg", limit: 4096) else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count > 3 else { return nil }
        return words[3].split(separator: "/").last.flatMap { UInt64($0) }
    }
}
