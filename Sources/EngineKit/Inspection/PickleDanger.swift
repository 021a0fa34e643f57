internal import ArtifactFormats

/// What no model of any framework has to import: it runs, loads, fetches or writes something.
///
/// Loading resolves a dotted name attribute by attribute, `torch.serialization` and then `os.execvp`, so that every
/// part of a name counts and not only its ends. Source: CPython Lib/pickle.py, _getattribute.
enum PickleDanger {
    /// Whether importing or calling a name can do harm.
    static func isDangerous(_ name: PickleName) -> Bool {
        if isPlain(name) { return false }
        let modules = name.module.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let names = name.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if modules.first.map(dangerousModules.contains) == true { return true }
        if modules.contains(where: { dangerousParts.contains($0) }) { return true }
        // what a module holds under a name may be another module that it imports
        let hidden = names.count > 1 ? dangerousModules : dangerousParts
        return names.contains { hidden.contains($0) || isDangerousWord($0) }
    }

    /// Whether a name belongs to pickles of plain values.
    static func isPlain(_ name: PickleName) -> Bool {
        if plain.contains(name.description) { return true }
        // exceptions and types, which call nothing when they are made
        return builtins.contains(name.module) && !name.name.contains(".") && name.name.isClassLike
    }

    /// What a walk of one pickle found that can do harm.
    /// - Parameter place: what to call the pickle, when it is a part of the file.
    static func findings(_ facts: PickleFacts, in file: ModelPackage.File, place: String? = nil) -> [PackageFinding] {
        var findings: [PackageFinding] = []
        let dangerous = facts.imports.map(\.name).filter(isDangerous)
        if !dangerous.isEmpty {
            let what = "imports \(PickleTrust.list(dangerous)): loading it can run any program"
            findings.append(finding(what, in: file, place: place))
        }
        // bytes that are no pickle may look like calls, up to the first that is no opcode
        let isPickle = facts.failure == nil || facts.statedProtocol != nil
        if isPickle, !facts.extensionCodes.isEmpty || facts.indirectCalls > 0 {
            findings.append(finding("calls what cannot be known without loading it", in: file, place: place))
        }
        if let failure = facts.failure, case .limit = failure.reason {
            findings.append(.unread(failure, in: file, place: place))
        }
        return findings
    }

    static func finding(_ what: String, in file: ModelPackage.File, place: String?) -> PackageFinding {
        PackageFinding(
            "pickle-dangerous", .error, file: file.path, message: (place.map { "\($0) " } ?? "") + what,
            remedy: "do not load it; ask who made it, and save the model again")
    }

    private static func isDangerousWord(_ word: String) -> Bool {
        dangerousWords.contains(word) || dangerousBeginnings.contains { word.hasPrefix($0) }
    }
}

extension String {
    /// Whether it is written as classes are: a capital letter, behind underscores at most.
    var isClassLike: Bool {
        utf8.first { $0 != UInt8(ascii: "_") }.map { (0x41...0x5A).contains($0) } ?? false
    }
}

extension PickleDanger {
    private static let builtins: Set<String> = ["builtins", "__builtin__"]

    private static let plain: Set<String> = Set(
        builtins.flatMap { module in
            [
                "set", "frozenset", "bytearray", "bytes", "complex", "slice", "range", "xrange", "list", "dict",
                "tuple", "int", "long", "float", "bool", "str", "unicode", "object", "type",
            ].map { "\(module).\($0)" }
        } + [
            "copyreg._reconstructor", "copy_reg._reconstructor", "copyreg.__newobj__", "copyreg.__newobj_ex__",
            "_codecs.encode", "collections.OrderedDict", "collections.defaultdict", "collections.Counter",
            "collections.deque", "datetime.datetime", "datetime.date", "datetime.timedelta", "decimal.Decimal",
            "pathlib.PosixPath",
        ])

    /// Modules of Python's library that nothing but an attack imports from a model.
    private static let dangerousModules: Set<String> = Set([
        "os", "posix", "nt", "posixpath", "ntpath", "subprocess", "_posixsubprocess", "_winapi", "msvcrt", "commands",
        "sys", "socket", "_socket", "shutil", "importlib", "_frozen_importlib", "_frozen_importlib_external", "imp",
        "_imp", "runpy", "pty", "ctypes", "_ctypes", "ctypeslib", "cPickle", "marshal",
        "webbrowser", "urllib", "urllib2", "httplib", "ftplib", "smtplib", "asyncio", "multiprocessing", "threading",
        "_thread", "tempfile", "pip", "setuptools", "distutils", "timeit", "cProfile", "pdb", "bdb", "doctest",
        "_io", "zipimport", "pkgutil", "pydoc", "linecache", "gc", "builtins", "__builtin__", "__builtins__",
        "builtin", "dill", "cloudpickle", "cffi", "venv", "ensurepip", "idlelib", "lib2to3", "unittest", "sqlite3",
        "ssl", "getpass", "telnetlib", "xmlrpc", "wsgiref", "compileall", "py_compile", "shelve", "fileinput",
        "tarfile", "zipfile", "fcntl", "mmap", "codeop", "f2py", "testing",
    ]).union(ambiguous)

    /// Those whose names libraries give to parts of their own too; below the top they prove nothing.
    private static let ambiguous: Set<String> = [
        "code", "operator", "_operator", "types", "inspect", "http", "requests", "signal", "platform", "profile",
        "trace", "io", "select", "ast", "site", "pickle", "_pickle",
    ]

    private static let dangerousParts = dangerousModules.subtracting(ambiguous)

    /// Names that run, load, fetch or write something, whatever module they are in.
    private static let dangerousWords: Set<String> = [
        "system", "eval", "compile", "open", "load", "loads", "unsafe_load", "full_load", "load_all", "__import__",
        "getattr", "setattr", "delattr", "globals", "locals", "vars", "apply", "run", "call", "check_call",
        "check_output", "getoutput", "getstatusoutput", "Popen", "runstring", "import_module", "download", "urlopen",
        "urlretrieve", "load_module", "load_source", "loadtxt", "genfromtxt", "fromfile", "tofile", "memmap", "save",
        "savetxt", "savez", "dump", "load_url", "load_state_dict_from_url", "load_library", "_execfile", "run_module",
        "run_path", "input", "breakpoint", "fork", "forkpty", "remove", "unlink", "rmtree", "rmdir", "removedirs",
        "rename", "kill", "_unpickle", "read_pickle", "to_pickle", "to_csv", "to_json", "to_hdf", "to_sql",
        "to_excel", "to_parquet", "to_feather", "query", "__subclasses__", "__globals__", "__getattribute__",
        "__dict__", "__code__",
    ]

    private static let dangerousBeginnings = ["exec", "spawn", "posix_spawn", "popen"]
}
