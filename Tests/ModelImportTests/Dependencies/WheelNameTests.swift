import ModelImport
import RuntimeVocabulary
import Testing

/// Names as PEP 427 has them, and as real packages misspell them.
struct WheelNameTests {
    @Test(arguments: [
        (
            "numpy-1.16.4-cp36-cp36m-manylinux1_x86_64.whl", "numpy", "1.16.4", ["cp36"], ["cp36m"],
            ["manylinux1_x86_64"]
        ),
        ("six-1.16.0-py2.py3-none-any.whl", "six", "1.16.0", ["py2", "py3"], ["none"], ["any"]),
        (
            "Pillow-9.0.0-1-cp37-cp37m-manylinux_2_17_aarch64.manylinux2014_aarch64.whl", "pillow", "9.0.0", ["cp37"],
            ["cp37m"], ["manylinux_2_17_aarch64", "manylinux2014_aarch64"]
        ),
        (
            "mmcv_full-1.3.9+cu102torch1.7.0-cp37-cp37m-linux_x86_64.whl", "mmcv-full", "1.3.9+cu102torch1.7.0",
            ["cp37"], ["cp37m"], ["linux_x86_64"]
        ),
    ])
    func `a name is taken apart`(
        _ text: String, _ package: String, _ version: String, _ pythons: [String], _ abis: [String],
        _ platforms: [String]
    ) throws {
        let wheel = try WheelName(parsing: text)
        #expect(wheel.packageName == package)
        #expect(wheel.version == version)
        #expect(wheel.pythonTags == pythons)
        #expect(wheel.abiTags == abis)
        #expect(wheel.platformTags == platforms)
        #expect(wheel.description == text)
    }

    @Test(arguments: [
        ("numpy-1.16.4.tar.gz", "expected a name that ends in '.whl'"),
        ("numpy.whl", "expected distribution-version-python-abi-platform, found 1 parts"),
        ("numpy-1.16.4-cp36-linux_x86_64.whl", "expected distribution-version-python-abi-platform, found 4 parts"),
        ("numpy-1.16.4-x1-cp36-cp36m-linux_x86_64.whl", "the build tag 'x1' does not begin with a digit"),
        ("numpy--cp36-cp36m-linux_x86_64.whl", "empty part"),
        ("numpy-1-cp36.-cp36m-any.whl", "empty tag"),
        (String(repeating: "a", count: 600) + ".whl", "longer than 512 characters"),
    ])
    func `a name that is none is refused`(_ text: String, _ reason: String) {
        let error = #expect(throws: ParseError.self) { try WheelName(parsing: text) }
        #expect(error?.reason == reason)
    }

    @Test(arguments: [
        ("six-1-py2.py3-none-any.whl", "3.7", true), ("six-1-py2-none-any.whl", "3.7", false),
        ("a-1-py36-none-any.whl", "3.7", true), ("a-1-py38-none-any.whl", "3.7", false),
        ("a-1-cp36-cp36m-any.whl", "3.6", true), ("a-1-cp36-cp36m-any.whl", "3.7", false),
        ("a-1-cp36-abi3-any.whl", "3.7", true), ("a-1-cp38-abi3-any.whl", "3.7", false),
        ("a-1-cp310-cp310-any.whl", "3.10", true), ("a-1-cp310-cp310-any.whl", "3.1", false),
        ("a-1-cp36.cp37-cp36m.cp37m-any.whl", "3.7", true), ("a-1-pp37-pypy37_pp73-any.whl", "3.7", false),
        ("a-1-cp27-cp27mu-any.whl", "2.7", true), ("a-1-cp36-none-any.whl", "3.7", false),
    ])
    func `tags say which interpreters take it`(_ name: String, _ python: String, _ expected: Bool) throws {
        let version = try PythonVersion(parsing: python)
        #expect(try WheelName(parsing: name).supports(python: version) == expected)
    }

    @Test(arguments: [
        ("Pillow", "pillow"), ("scikit_learn", "scikit-learn"), ("zope.interface", "zope-interface"),
        ("a--_.b", "a-b"), ("opencv-python", "opencv-python"),
    ])
    func `two spellings are one package`(_ name: String, _ normalized: String) {
        #expect(PackageName.normalized(name) == normalized)
    }
}
