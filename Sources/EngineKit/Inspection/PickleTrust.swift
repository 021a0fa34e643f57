public import ArtifactFormats

/// What a pickle imports, held against what models of a framework need.
///
/// Loading a pickle imports and calls whatever it names. Nothing is loaded here; what is named beyond the framework
/// is reported, so that somebody looks before a server loads it.
public struct PickleTrust: Sendable {
    /// Modules whose every name belongs to models: `sklearn.` and what is below it end in a dot.
    private let prefixes: [String]
    /// Single names.
    private let names: Set<String>

    /// - Parameters:
    ///   - prefixes: beginnings of modules, with their dot: `sklearn.`.
    ///   - names: single full names: `torch.FloatStorage`.
    public init(prefixes: [String], names: Set<String> = []) {
        self.prefixes = prefixes
        self.names = names
    }

    /// What a walk of one pickle found that its owner should know.
    /// - Parameter place: what to call the pickle, when it is a part of the file.
    public func findings(_ facts: PickleFacts, in file: ModelPackage.File, place: String? = nil) -> [PackageFinding] {
        let beyond = facts.imports.map(\.name).filter { !isKnown($0) }
        let dangerous = beyond.filter(PickleTrust.isDangerous)
        let others = beyond.filter { !PickleTrust.isDangerous($0) }
        let subject = place.map { "\($0) " } ?? ""
        var findings: [PackageFinding] = []
        if !dangerous.isEmpty {
            findings.append(
                PackageFinding(
                    "pickle-dangerous", .error, file: file.path,
                    message: "\(subject)imports \(PickleTrust.list(dangerous)): loading it can run any program",
                    remedy: "do not load it; ask who made it, and save the model again"))
        }
        if !facts.extensionCodes.isEmpty || facts.indirectCalls > 0 {
            findings.append(
                PackageFinding(
                    "pickle-dangerous", .error, file: file.path,
                    message: "\(subject)calls what cannot be known without loading it",
                    remedy: "do not load it; ask who made it, and save the model again"))
        }
        if !others.isEmpty {
            findings.append(
                PackageFinding(
                    "pickle-imports", .warning, file: file.path,
                    message: "\(subject)imports \(PickleTrust.list(others)), beyond what the framework's models need",
                    remedy: "these must be importable where the model is served, and their code runs when it is loaded")
            )
        }
        if let failure = facts.failure, case .limit = failure.reason {
            findings.append(PickleTrust.unread(behind: failure.offset, in: file, subject: subject))
        }
        return findings
    }

    /// A pickle that was not walked to its end: what it names there was not seen.
    static func unread(behind offset: Int, in file: ModelPackage.File, subject: String = "") -> PackageFinding {
        PackageFinding(
            "pickle-unread", .warning, file: file.path,
            message:
                "\(subject.isEmpty ? "it " : subject)is too large to be looked at to its end: what it imports behind byte \(offset) "
                + "is not known",
            remedy: "load it only when you know who made it")
    }

    private func isKnown(_ name: PickleName) -> Bool {
        let full = name.description
        if names.contains(full) || PickleTrust.plain.contains(full) { return true }
        if PickleTrust.isDangerous(name) { return false }
        return (prefixes + PickleTrust.numeric).contains { (name.module + ".").hasPrefix($0) }
    }

    private static func isDangerous(_ name: PickleName) -> Bool {
        let root = name.module.split(separator: ".").first.map(String.init) ?? ""
        if dangerousModules.contains(root) { return true }
        if root == "builtins" || root == "__builtin__" { return !plain.contains(name.description) }
        let last = name.name.split(separator: ".").last.map(String.init) ?? ""
        return dangerousWords.contains(last)
            || name.module.split(separator: ".").contains { $0 == "f2py" || $0 == "testing" }
    }

    private static func list(_ names: [PickleName]) -> String {
        let shown = names.prefix(8).map { "'\($0.description.prefix(120))'" }.joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
    }
}

extension PickleTrust {
    /// What pickles of plain values name.
    private static let plain: Set<String> = Set(
        ["builtins", "__builtin__"].flatMap { module in
            [
                "set", "frozenset", "bytearray", "bytes", "complex", "slice", "range", "xrange", "list", "dict",
                "tuple",
                "int", "long", "float", "bool", "str", "unicode", "object", "type", "NoneType", "Ellipsis",
                "NotImplemented",
            ].map { "\(module).\($0)" }
        } + [
            "copyreg._reconstructor", "copy_reg._reconstructor", "copyreg.__newobj__", "_codecs.encode",
            "collections.OrderedDict", "collections.defaultdict", "collections.Counter", "collections.deque",
            "datetime.datetime", "datetime.date", "datetime.timedelta", "decimal.Decimal", "pathlib.PosixPath",
        ])

    /// Arrays and tables, which models of every framework hold.
    private static let numeric = [
        "numpy.", "scipy.sparse.", "scipy.interpolate.", "joblib.numpy_pickle.", "pandas.core.",
        "pandas._libs.",
    ]

    /// Modules of Python's library that nothing but an attack imports from a model.
    private static let dangerousModules: Set<String> = [
        "os", "posix", "nt", "posixpath", "subprocess", "commands", "sys", "socket", "shutil", "importlib", "imp",
        "runpy", "pty", "ctypes", "_ctypes", "pickle", "_pickle", "cPickle", "marshal", "code", "codeop", "operator",
        "_operator", "types", "inspect", "webbrowser", "urllib", "urllib2", "http", "httplib", "requests",
        "ftplib", "smtplib", "asyncio", "multiprocessing", "threading", "_thread", "signal", "tempfile", "platform",
        "pip", "setuptools", "distutils", "timeit", "cProfile", "profile", "pdb", "bdb", "doctest", "trace", "io",
        "_io",
        "zipimport", "pkgutil", "pydoc", "linecache", "gc", "builtin", "dill", "cloudpickle", "cffi", "venv",
        "ensurepip",
        "idlelib", "lib2to3", "unittest", "sqlite3", "ssl", "select",
        "getpass", "telnetlib", "xmlrpc", "wsgiref", "ast", "compileall", "py_compile",
    ]

    /// Names that run, load or fetch something, whatever module they are in.
    private static let dangerousWords: Set<String> = [
        "system", "popen", "exec", "eval", "execfile", "compile", "open", "load", "loads", "__import__", "getattr",
        "setattr", "delattr", "globals", "locals", "vars", "apply", "run", "spawn", "call", "check_output", "Popen",
        "runstring", "exec_module", "import_module", "download", "urlopen", "load_module", "loadtxt", "genfromtxt",
        "fromfile", "memmap", "save", "savetxt", "dump", "load_url", "load_state_dict_from_url", "exec_command",
        "_execfile", "run_module", "run_path", "input", "breakpoint", "fork", "execv", "execve", "remove", "unlink",
    ]
}
