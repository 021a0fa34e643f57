import Glibc

/// What libFuzzer calls for every input; the subject is the one that the environment variable `FUZZ_SUBJECT` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    subject.run(unsafe String(decoding: bytes, as: UTF8.self))
    return 0
}

private let subject: any Subject.Type = {
    let name = unsafe getenv("FUZZ_SUBJECT").map { unsafe String(cString: $0) } ?? ""
    guard let subject = subjects.first(where: { $0.name == name }) else {
        fatalError("FUZZ_SUBJECT='\(name)'; it is one of \(subjects.map(\.name))")
    }
    return subject
}()

private let subjects: [any Subject.Type] = [
    CatalogSubject.self, RuntimeNameSubject.self, VersionSubject.self, ImageReferenceSubject.self,
]
