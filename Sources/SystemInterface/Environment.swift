private import Glibc

/// The environment of this process.
public enum Environment {
    /// The value of a variable; nil when it is not set, empty when it is set to nothing.
    public static func value(_ name: String) -> String? {
        // A C string ends at its first NUL: without this check another variable would be read.
        guard !name.utf8.contains(0), let text = unsafe getenv(name) else { return nil }
        return unsafe String(cString: text)
    }
}
