public import ArtifactFormats

extension PackageFinding {
    /// A file that cannot be read as the format it looks like.
    public init(_ error: FormatError, in file: ModelPackage.File) {
        switch error.reason {
        case .system:
            self.init(
                "file-unreadable", .error, file: file.path, message: error.description,
                remedy: "make it readable, and see that nothing changes it meanwhile")
        case .limit:
            self.init(
                "file-too-large", .note, file: file.path, message: error.description,
                remedy: "nothing has to be done when the model loads; what was not read is not known")
        case .truncated:
            self.init(
                "file-truncated", .error, file: file.path, message: error.description,
                remedy: "copy the file again, in binary mode")
        case .notThisFormat, .malformed, .unsupported:
            self.init(
                "file-malformed", .error, file: file.path, message: error.description,
                remedy: "save the model again, and see that this is the file the framework wrote")
        }
    }

    /// A pickle, or what may hold some, that was not looked at to its end.
    static func unread(_ error: FormatError, in file: ModelPackage.File, place: String?) -> PackageFinding {
        PackageFinding(
            "pickle-unread", .warning, file: file.path,
            message: (place.map { "\($0) " } ?? "") + "was not looked at to its end, and what it imports behind byte "
                + "\(error.offset) is not known: \(error.description)",
            remedy: "load it only when you know who made it")
    }
}
