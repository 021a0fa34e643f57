/// Parts that a word gives away: `x86_64`, `py_3.7`, `gpu`, `cuda_10.1`, `ubuntu_18.04`.
extension NameScanner {
    mutating func takeArchitecture() -> Bool {
        guard let (architecture, end) = architecture(at: cursor) else { return false }
        facets.add(architecture, cursor..<end)
        cursor = end
        return true
    }

    mutating func takePython() -> Bool {
        guard let (version, end) = python(at: cursor) else { return false }
        facets.add(version, cursor..<end, isWord: letterEnd(cursor) - cursor == Self.pythonWord.utf8.count)
        cursor = end
        return true
    }

    mutating func takeHardware() -> Bool {
        guard let end = hardwareEnd(cursor) else { return false }
        take(.hardware, to: end)
        return true
    }

    mutating func takeAccelerator() -> Bool {
        guard let (accelerator, end) = accelerator(at: cursor) else { return false }
        facets.add(accelerator, cursor..<end)
        cursor = end
        return true
    }

    mutating func takeOperatingSystem() -> Bool {
        guard let (system, end) = operatingSystem(at: cursor) else { return false }
        facets.add(system, cursor..<end)
        cursor = end
        return true
    }
}

extension NameScanner {
    func architecture(at start: Int) -> (Architecture, end: Int)? {
        for (word, architecture) in Self.architectures where isAtom(word, at: start) {
            return (architecture, start + word.utf8.count)
        }
        return nil
    }

    /// The spellings that can mean nothing else inside a name; `arm` and `386` could.
    private static let architectures: [(String, Architecture)] = [
        ("x86_64", .x86_64), ("aarch64", .aarch64), ("amd64", .x86_64), ("arm64", .aarch64), ("x86-64", .x86_64),
        ("i386", .i386), ("loongarch64", .loongarch64), ("ppc64le", .ppc64le), ("riscv64", .riscv64),
        ("s390x", .s390x),
    ]

    func python(at start: Int) -> (PythonVersion, end: Int)? {
        let word = letterEnd(start)
        guard isWord("py", start..<word) || isWord("cp", start..<word) || isWord(Self.pythonWord, start..<word) else {
            return nil
        }
        let digits = !isDigit(word) && isEnd(word) ? word + 1 : word
        guard isDigit(digits) else { return nil }
        let end = atomEnd(digits)
        if let version = PythonSpelling(bytes.span.extracting(start..<end))?.version { return (version, end) }
        // `py3_7` and `py_3_7`, as environments are called
        guard end == digits + 1, has("_", at: end), let next = integerEnd(end + 1) else { return nil }
        let dotted = "py\(text(digits..<end)).\(text(end + 1..<next))"
        return PythonSpelling(dotted)?.version.map { ($0, next) }
    }

    private static let pythonWord = "python"

    func hardwareEnd(_ start: Int) -> Int? {
        isAtom("cpu", at: start) || isAtom("gpu", at: start) ? start + 3 : nil
    }

    func accelerator(at start: Int) -> (Accelerator, end: Int)? {
        let word = letterEnd(start)
        guard word > start, isDigit(word) || isEnd(word),
            let family = vocabulary.accelerators.first(where: { isWord($0, start..<word) })
        else { return nil }
        return versionOfWord(endingAt: word).map { (Accelerator(family: family, version: $0.version), $0.end) }
    }

    func operatingSystem(at start: Int) -> (OperatingSystem, end: Int)? {
        let word = letterEnd(start)
        guard word > start, let name = Self.operatingSystems.first(where: { isWord($0, start..<word) }) else {
            return nil
        }
        return versionOfWord(endingAt: word).map { (OperatingSystem(name: name, version: $0.version), $0.end) }
    }

    /// Systems of published images, and those that public base images are made of.
    private static let operatingSystems = [
        "ubuntu", "euler", "euleros", "hce", "openeuler", "centos", "debian", "rhel", "alpine", "almalinux", "rocky",
    ]

    /// The version of a known word, glued to it or in the next atom; none if the word stands alone. Nil if the word
    /// is only the beginning of another.
    private func versionOfWord(endingAt word: Int) -> (version: ReleaseVersion?, end: Int)? {
        if isDigit(word) { return version(at: word).map { ($0.version, $0.end) } }
        guard isEnd(word) else { return nil }
        let next = word + 1
        if has("_", at: word), isDigit(next), chip(at: next) == nil, !isStamp(at: next), let found = version(at: next) {
            return (found.version, found.end)
        }
        if has("-", at: word), isDigit(next), let found = dottedVersion(at: next) { return (found.version, found.end) }
        return (nil, word)
    }
}
