import EngineKit
import ModelImport
import RuntimeVocabulary
import Testing

/// What dependencies and a runtime say about each other.
struct DependencyCheckTests {
    private static func runtime(
        _ version: String? = "1.0", python: [String] = ["3.6"], architectures: [Architecture] = [.x86_64],
        accelerator: String? = nil
    ) throws -> RuntimeFacts {
        RuntimeFacts(
            engine: "PyTorch", runtime: "python3.6", engineVersion: try version.map(ReleaseVersion.init(parsing:)),
            pythonVersions: try python.map(PythonVersion.init(parsing:)), architectures: architectures,
            accelerator: try accelerator.map(Accelerator.init(parsing:)), frameworkPackages: ["torch"])
    }

    private static func findings(
        _ packages: [ModelConfiguration.Package], _ runtime: RuntimeFacts, unnamed wheels: [String] = []
    ) -> [String] {
        let checks = DependencyChecks(runtime: runtime) { specifier in
            specifier.description == "==1.8.0" ? "pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64" : nil
        }
        return checks.findings(in: [.init(installer: "pip", packages: packages)], unnamed: wheels)
            .map { "\($0.code) \($0.severity)" }
    }

    @Test(arguments: [
        ("torch", "1.8.0", ModelConfiguration.Restraint.exact, "1.0" as String?, true),
        ("torch", "1.0.0", .exact, "1.0", false),
        ("torch", "1.0.1", .exact, "1.0", false), ("Torch", "1.4", .atLeast, "1.0", true),
        ("torch", "1.0", .atLeast, "1.4", false), ("torch", "1.0", .atMost, "1.4", true),
        ("torch", "1.8.0", .exact, nil, false), ("torchvision", "0.9.0", .exact, "1.0", false),
        ("torch[opt]", "1.8.0", .exact, "1.0", true), ("torch", "newest", .exact, "1.0", false),
        ("torch", "1.8.0+cpu", .exact, "1.8.0", false), ("torch", "1.8.1", .exact, "1.8.0", true),
    ])
    func `a pin of the framework names what it breaks`(
        _ name: String, _ version: String, _ restraint: ModelConfiguration.Restraint, _ engine: String?,
        _ isConflict: Bool
    ) throws {
        let package = ModelConfiguration.Package(name: name, version: version, restraint: restraint)
        #expect(
            Self.findings([package], try Self.runtime(engine))
                == (isConflict ? ["dependency-framework-version warning"] : []))
    }

    @Test func `a package without a version is no pin`() throws {
        #expect(Self.findings([.init(name: "torch")], try Self.runtime()) == [])
    }

    @Test func `both versions are named, and a runtime that fits`() throws {
        let place = ConfigurationPlace(file: "model/config.json", line: 7, pointer: "/dependencies/0/packages/0")
        let package = ModelConfiguration.Package(name: "torch", version: "1.8.0", restraint: .exact, place: place)
        let checks = DependencyChecks(runtime: try Self.runtime()) { _ in "pytorch_1.8.0" }
        #expect(
            checks.findings(in: [.init(installer: "pip", packages: [package])]) == [
                PackageFinding(
                    "dependency-framework-version", .warning, file: "model/config.json", line: 7,
                    pointer: "/dependencies/0/packages/0",
                    message:
                        "the dependencies want torch ==1.8.0, but the runtime 'python3.6' is built with PyTorch 1.0",
                    remedy: "choose the runtime 'pytorch_1.8.0', or remove the package")
            ])
    }

    @Test(arguments: [
        ("a-1.0-py3-none-any.whl", []),
        ("a-1.0-cp36-cp36m-manylinux1_x86_64.whl", []),
        ("a-1.0-cp37-cp37m-manylinux1_x86_64.whl", ["dependency-wheel-python error"]),
        ("a-1.0-py2-none-any.whl", ["dependency-wheel-python error"]),
        ("a-1.0-cp36-cp36m-manylinux2014_aarch64.whl", ["dependency-wheel-platform error"]),
        ("a-1.0-cp36-cp36m-manylinux2014_aarch64.manylinux2014_x86_64.whl", []),
        ("a-1.0-cp36-cp36m-manylinux1_i686.whl", ["dependency-wheel-platform error"]),
        ("a-1.0-cp36-cp36m-win_amd64.whl", ["dependency-wheel-platform error"]),
        ("a-1.0-cp36-cp36m-macosx_10_9_x86_64.whl", ["dependency-wheel-platform error"]),
        ("a-1.0-cp36-cp36m-musllinux_1_1_x86_64.whl", ["dependency-wheel-platform error"]),
        ("a-1.0-cp36-cp36m-plan9_x86_64.whl", []),
        ("a-1.0-xy-none-any.whl", []),
        ("torch-1.8.0-cp36-cp36m-linux_x86_64.whl", ["dependency-framework-version warning"]),
        ("torch-1.0.1-cp36-cp36m-linux_x86_64.whl", []),
        ("a-1.0+cu100-cp36-cp36m-linux_x86_64.whl", ["dependency-accelerator warning"]),
        ("a-1.0+cu101torch1.0.0-cp36-cp36m-linux_x86_64.whl", []),
        ("a-1.0+cu9-cp36-cp36m-linux_x86_64.whl", []),
        ("a-1.0+cpu-cp36-cp36m-linux_x86_64.whl", []),
        (
            "torch-1.8.0+cu111-cp38-cp38-linux_aarch64.whl",
            [
                "dependency-wheel-python error", "dependency-wheel-platform error",
                "dependency-framework-version warning", "dependency-accelerator warning",
            ]
        ),
    ])
    func `a wheel's name is held against the runtime`(_ name: String, _ expected: [String]) throws {
        let package = ModelConfiguration.Package(name: "/home/mind/model/\(name)")
        #expect(Self.findings([package], try Self.runtime(accelerator: "cuda 10.1")) == expected)
    }

    @Test(arguments: [
        ("cu92", "cuda 9.2", true), ("cu100", "cuda 10.0", true), ("cu102", "cuda 10.1", false),
        ("cu118", "cuda 11.8", true), ("cu12", "cuda 12.1", true), ("cu12", "cuda 11.8", false),
        ("cu101", "cuda", true), ("cu101", "cann 6.3.0", false), ("cu", "cuda 10.1", true),
        ("cuda", "cann 6.3.0", true),
        ("cu101", "cuda 10", true), ("torch1.6.0.cu102", "cuda 11.2", false), ("torch1.6.0.cu102", "cuda 10.2", true),
        ("torch1.6.0cu100", "cuda 11.2", false), ("torch1.6.0cu100", "cuda 10.0", true),
        ("cpu.cu102", "cuda 10.1", false), ("accu102", "cuda 10.1", true), ("cu9.cu102", "cuda 10.1", false),
        ("cu1020", "cuda 10.1", true),
    ])
    func `a build for CUDA says which`(_ local: String, _ accelerator: String, _ agrees: Bool) throws {
        let package = ModelConfiguration.Package(name: "a", version: "1.0+\(local)", restraint: .exact)
        #expect(
            Self.findings([package], try Self.runtime(accelerator: accelerator))
                == (agrees ? [] : ["dependency-accelerator warning"]))
    }

    @Test func `what is not known is not held against a wheel`() throws {
        let facts = RuntimeFacts(engine: "PyTorch", runtime: "python3.6", frameworkPackages: ["torch"])
        let package = ModelConfiguration.Package(name: "/home/mind/model/torch-1.8.0+cu111-cp38-cp38-linux_aarch64.whl")
        #expect(Self.findings([package], facts) == [])
        #expect(
            Self.findings(
                [package], try Self.runtime("1.8.0", python: ["3.7", "3.8"], architectures: [.x86_64, .aarch64]))
                == [])
    }

    @Test func `wheels that nothing names are held against the runtime, as warnings`() throws {
        let wheels = ["model/a-1.0-py3-none-any.whl", "model/wheels/b-1.1-cp38-cp38-linux_x86_64.whl", "model/x.whl"]
        #expect(
            Self.findings([], try Self.runtime(), unnamed: wheels) == ["dependency-wheel-python warning"])
    }
}
