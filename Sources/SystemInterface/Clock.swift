private import Glibc

/// The time of day.
public enum Clock {
    /// Whole seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted.
    public static func secondsSince1970() -> Int64 {
        Int64(time(nil))
    }

    /// A clock that only goes forward, for deadlines: nanoseconds since some moment in the past.
    public static func monotonicNanoseconds() -> UInt64 {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
    }
}
