private import Glibc

/// The environment of this process.
public enum Environment {
    /// The value of a variable; nil when it is not set, empty when it is set to nothing.
    public static func value(_ name: String) -> String? {
        guard let text = unsafe getenv(name) else { return nil }
        return unsafe String(cString: text)
    }
}
