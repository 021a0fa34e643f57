import Glibc

/// What libFuzzer calls for every input; the subject is the one that the environment variable `FUZZ_SUBJECT` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    subject.run(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

private let subject = chosenSubject()

private func chosenSubject() -> any Subject.Type {
    let subjects: [any Subject.Type] = [
        CatalogSubject.self, RuntimeNameSubject.self, VersionSubject.self, ImageReferenceSubject.self,
        PluginManifestSubject.self, ModelFileSubject.self, ProtobufSubject.self, TextProtoSubject.self,
        PickleSubject.self, ZipSubject.self, HDF5Subject.self, UBJSONSubject.self, FlatBufferSubject.self,
        CompressionSubject.self, JSONOutlineSubject.self, InventorySubject.self,
    ]
    var name = ""
    if let value = unsafe getenv("FUZZ_SUBJECT") { name = unsafe String(cString: value) }
    for subject in subjects where subject.name == name { return subject }
    fatalError("FUZZ_SUBJECT='\(name)'; it is one of \(subjects.map { $0.name })")
}
