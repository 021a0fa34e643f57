import Foundation
import ModelRegistry
import TestSupport
import Testing

/// Disks that are full, and file systems that may not be written to.
@Suite struct FullDiskTests {
    private static let line = #"{"name":"m","engine":"E","image":"i","source":"obs","status":"published"}"#

    private static func shell(_ script: String, in folder: TemporaryFolder) async throws -> RunResult {
        try await Run.program(
            at: URL(fileURLWithPath: "/bin/bash"), ["-c", script],
            environment: ["R": try Run.builtProduct("runtimectl").path], in: folder.url)
    }

    private static let lines = String(repeating: line + "\n", count: 3000)

    @Test func `a file that may not grow is an error and changes nothing`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("lines", holding: Self.lines)
            _ = try folder.file("line", holding: Self.line)
            let result = try await Self.shell(
                """
                $R models restore line --registry m.sqlite -q || exit 9
                (trap '' XFSZ; ulimit -f 100; $R models restore lines --registry m.sqlite)
                code=$?
                $R models restore line --registry m.sqlite -q || exit 9
                exit $code
                """, in: folder)
            #expect(result.status == 4, "\(result.errors)")
            #expect(result.errors.contains("the registry 'm.sqlite' failed ("), "\(result.errors)")
            let store = try #require(try SQLiteModelStore(reading: folder.path("m.sqlite")))
            #expect(try store.models(ModelQuery()).references == ["m/0.0.1", "m/0.0.2"])
            #expect(try faults(of: store.path) == [])
        }
    }

    /// Mounting needs a namespace of one's own, which not every machine gives.
    @Sendable private static func canMount() async -> Bool {
        let unshare = URL(fileURLWithPath: "/usr/bin/unshare")
        let result = try? await Run.program(at: unshare, ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"])
        return result?.status == 0
    }

    @Test(.enabled("a file system can be mounted", canMount)) func `a full disk is an error and changes nothing`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("lines", holding: Self.lines)
            _ = try folder.file("line", holding: Self.line)
            let result = try await Self.shell(
                """
                unshare -rm bash -c '
                mount -t tmpfs -o size=300k none /mnt
                $R models restore line --registry /mnt/m.sqlite -q || exit 9
                $R models restore lines --registry /mnt/m.sqlite
                code=$?
                $R models restore line --registry /mnt/m.sqlite -q || exit 9
                $R models list --registry /mnt/m.sqlite
                exit $code'
                """, in: folder)
            #expect(result.status == 4, "\(result.errors)")
            #expect(result.errors.contains("no space is left for the registry '/mnt/m.sqlite', nothing was changed"))
            let names = result.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
            #expect(names == ["recorded", "recorded", "model", "m", "m"], "\(result.output)")
        }
    }

    @Test(.enabled("a file system can be mounted", canMount)) func `a file system that may only be read`() async throws
    {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("line", holding: Self.line)
            let result = try await Self.shell(
                """
                unshare -rm bash -c '
                mkdir ro; mount --bind ro ro
                $R models restore line --registry ro/m.sqlite -q || exit 9
                mount -o remount,bind,ro ro || exit 8
                $R models restore line --registry ro/m.sqlite; echo $?
                $R models list --registry ro/m.sqlite | cut -d" " -f1; echo ${PIPESTATUS[0]}
                $R models show m --registry ro/m.sqlite > /dev/null; echo $?
                $R models export --registry ro/m.sqlite | wc -l
                $R models restore line --registry ro/other; echo $?
                ls ro'
                """, in: folder)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output == "recorded 1 model\n4\nmodel\nm\n0\n0\n1\n4\nm.sqlite\n", "\(result.output)")
            #expect(result.errors.contains("read-only"), "\(result.errors)")
        }
    }

    /// A program that was killed leaves changes beside the registry, without which it is not what it was.
    @Test(.enabled("a file system can be mounted", canMount)) func `changes beside a registry are not left out`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("line", holding: Self.line)
            let store = try SQLiteModelStore(path: folder.path("m.sqlite"))
            _ = try store.record(Sample.model("kept"))
            let result = try await Self.shell(
                """
                unshare -rm bash -c '
                mkdir ro; cp m.sqlite m.sqlite-wal ro; mount --bind ro ro; mount -o remount,bind,ro ro || exit 8
                $R models list --registry ro/m.sqlite; echo $?
                umount ro; $R models list --registry ro/m.sqlite | cut -d" " -f1'
                """, in: folder)
            #expect(result.output == "4\nmodel\nkept\n", "\(result)")
            #expect(result.errors.contains("the registry 'ro/m.sqlite' cannot be"), "\(result.errors)")
        }
    }
}
