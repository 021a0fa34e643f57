private import CLinux
private import Glibc

/// What to start as a child process, and with what around it.
public struct ProcessStart: Hashable, Sendable {
    /// The absolute path of the program; nothing is searched for.
    public var executable: String
    /// The words after the program's name.
    public var arguments: [String]
    /// The whole environment, as `NAME=value`; nothing of the parent's is added.
    public var environment: [String]
    /// The folder that it starts in.
    public var folder: String

    /// Makes a description.
    public init(executable: String, arguments: [String] = [], environment: [String] = [], folder: String) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
    }

    /// The variables of this process that a stranger's program gets to see: those that decide where programs and the
    /// user's files are, the language and the time zone. Credentials travel in the others.
    public static func filteredEnvironment() -> [String] {
        let names = ["PATH", "HOME", "LANG", "TZ"]
        let values = names.compactMap { name in Environment.value(name).map { "\(name)=\($0)" } }
        return Environment.value("PATH") == nil ? values + ["PATH=/usr/local/bin:/usr/bin:/bin"] : values
    }

    /// Starts the program as leader of a session and process group of its own.
    ///
    /// It has the three given descriptors as 0, 1 and 2 and no others, every signal has its default action (this
    /// program ignores SIGPIPE, and the child would inherit that), and none is blocked.
    /// - Returns: the id of the process.
    func spawn(input: Int32, output: Int32, errors: Int32) throws(SystemError) -> Int32 {
        let words = [executable, folder] + arguments + environment
        guard !words.contains(where: { $0.utf8.contains(0) }) else {
            throw SystemError(
                path: executable, operation: "start", code: EINVAL, message: "a path or word holds a NUL character")
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (source, target) in [(input, Int32(0)), (output, 1), (errors, 2)] {
            unsafe posix_spawn_file_actions_adddup2(&actions, source, target)
        }
        unsafe linux_spawn_close_from(&actions, 3)
        unsafe linux_spawn_change_folder(&actions, folder)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        Self.prepareSignals(&attributes)
        var process: pid_t = 0
        var code: Int32
        var attempts = 0
        repeat {
            code = unsafe withCStrings([executable] + arguments) { argv in
                unsafe withCStrings(environment) { envp in
                    unsafe posix_spawn(&process, executable, &actions, &attributes, argv, envp)
                }
            }
            attempts += 1
            // somebody has just written the file, and a child of theirs holds it open for a moment longer
        } while code == ETXTBSY && attempts < 20 && poll(nil, 0, 5) == 0
        guard code == 0 else { throw Self.refusal(code, executable) }
        return process
    }

    private static func prepareSignals(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | Int32(linux_spawn_setsid)
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    private static func refusal(_ code: Int32, _ path: String) -> SystemError {
        let message: String? =
            switch code {
            case ENOEXEC: "it is neither a program nor a script with '#!' in its first line"
            case ENOENT where Files.kind(of: path) == .file: "the interpreter that it names does not exist"
            default: nil
            }
        return SystemError(path: path, operation: "start", code: code, message: message)
    }
}

/// Hands over texts as a C array of C strings that ends with a null pointer.
/// - Returns: what `body` returns, or `ENOMEM`.
private func withCStrings(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
) -> Int32 {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    guard unsafe !pointers.dropLast().contains(where: { unsafe $0 == nil }) else { return ENOMEM }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return ENOMEM }
        return unsafe body(base)
    }
}
