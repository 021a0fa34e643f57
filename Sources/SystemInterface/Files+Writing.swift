extension Files {
    /// Replaces the content of `path` in one step: a reader sees the old bytes or the new ones, never a part.
    /// On failure the old content stands. See ``AtomicFile`` for links, devices and permissions.
    public static func writeAtomically(_ bytes: [UInt8], to path: String) throws(SystemError) {
        var file = try AtomicFile(path)
        try file.write(bytes)
        try file.commit()
    }
}
