private import Glibc

/// The time of day.
public enum Clock {
    /// Whole seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted.
    public static func secondsSince1970() -> Int64 {
        Int64(time(nil))
    }
}
