private import Glibc

/// The end of the process.
public enum ProcessExit {
    /// Ends the process at once with this code; output that was written is already with the system.
    public static func now(with code: Int32) -> Never {
        exit(code)
    }
}
