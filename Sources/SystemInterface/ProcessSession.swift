private import Glibc

/// The processes of a session: all that its leader has started and that have not left for one of their own.
///
/// A process group is less: a shell with job control puts every job into a group of its own.
enum ProcessSession {
    /// How often to look again: a process may start another while the list is read.
    private static let rounds = 5

    /// Kills every process of a session, and those of its leader's group.
    ///
    /// The leader must not have been waited for: until then no new process can get its id.
    static func kill(_ leader: Int32) {
        // one call reaches the whole group at once, so that nothing in it can fork away
        _ = Glibc.kill(-leader, SIGKILL)
        for _ in 0..<rounds {
            let others = members(of: leader)
            if others.isEmpty { return }
            for process in others { _ = Glibc.kill(process, SIGKILL) }
        }
    }

    /// The processes of a session that run, its leader left out.
    private static func members(of leader: Int32) -> [Int32] {
        let names = (try? Files.names(in: "/proc")) ?? []
        return names.compactMap { Int32($0) }.filter { process in
            guard process != leader, getsid(process) == leader else { return false }
            return !isZombie(process)
        }
    }

    /// A process that has ended, and that nobody has waited for, can be killed no further.
    private static func isZombie(_ process: Int32) -> Bool {
        guard let bytes = try? Files.read("/proc/\(process)/stat", limit: 4096) else { return true }
        // the name in brackets may hold anything; the state follows the last of them
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: ")").last?.drop { $0 == " " }.first == "Z"
    }
}
