import Foundation
import TestSupport
import Testing

/// The program itself on files that stand for far more than they are, held by the system to a quarter of a gigabyte.
@Suite("Memory is bounded", .timeLimit(.minutes(5))) struct InspectionMemoryTests {
    /// How much a process may take beside what it maps from files, in KiB.
    private static let limit = 256 << 10

    private static func inspect(_ path: String, in folder: TemporaryFolder) async throws -> RunResult {
        let program = try Run.builtProduct("runtimectl").path
        return try await Run.program(
            at: URL(fileURLWithPath: "/bin/sh"),
            ["-c", "ulimit -d \(limit) && exec '\(program)' inspect '\(path)'"], in: folder.url,
            timeout: .seconds(200))
    }

    @Test(
        "a gigabyte of nothing behind a beginning that promises a model",
        arguments: [
            ("model.h5", "\u{89}HDF\r\n\u{1A}\n"), ("model.pth", "PK\u{3}\u{4}"), ("model.m", "\u{80}\u{4}"),
            ("saved_model.pb", "\u{8}\u{1}\u{12}"), ("saved_model.pbtxt", "meta_graphs { x: \""),
            ("model.json", "{\"learner\":"), ("model.ubj", "{L\0\0\0\0\0\0\0\u{7}learner{"), ("model.om", "IMOD"),
            ("model.tflite", "\u{8}\0\0\0TFL3"), ("x.bin", "binf"), ("text.m", "\u{80}\u{4}X\u{FF}\u{FF}\u{FF}\u{3F}"),
            ("model.ckpt", "\n\u{10}"), ("net.caffemodel", "\u{A2}\u{6}\u{10}"), ("variables.index", ""),
        ])
    func sparse(_ name: String, _ head: String) async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file(
                name, holding: Data(head.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: 1 << 30)
            try handle.close()
            let result = try await Self.inspect(file.path, in: folder)
            #expect([0, 1].contains(result.status), "\(result.errors)")
        }
    }

    /// Opcodes of which each makes the walk keep something, and how often.
    private static let pickles: [(opcodes: String, count: Int)] = [
        ("N0", 2_000_000), (")", 2_000_000), ("}", 2_000_000), ("N\u{94}0", 1_000_000),
        ("}U\u{5}shapeNs\u{94}0", 500_000),
        ("U\u{20}01234567890123456789012345678901\u{94}0", 500_000), ("(", 2_000_000),
    ]

    @Test("pickles of millions of opcodes", arguments: pickles.indices)
    func walk(_ index: Int) async throws {
        let (opcodes, count) = Self.pickles[index]
        let head = "\u{80}\u{2}csklearn.svm\nSVC\n"
        try await TemporaryFolder.with { folder in
            let part = opcodes.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            let body = Data(repeatElement(part, count: count).joined())
            let file = try folder.file("model.m", holding: Data(head.unicodeScalars.map { UInt8($0.value) }) + body)
            let result = try await Self.inspect(file.path, in: folder)
            #expect([0, 1].contains(result.status), "\(result.errors)")
            #expect(result.output.contains("Scikit_Learn"))
        }
    }

    @Test("the limit is one that a program which takes more does not pass")
    func limited() async throws {
        try await TemporaryFolder.with { folder in
            let result = try await Run.program(
                at: URL(fileURLWithPath: "/bin/sh"),
                ["-c", "ulimit -d \(Self.limit) && head -c 400000000 /dev/zero | tail -n 1 | wc -c"], in: folder.url)
            #expect(result.status != 0 || result.errors.contains("memory"), "\(result)")
        }
    }
}
