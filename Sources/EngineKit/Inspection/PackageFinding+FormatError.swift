public import ArtifactFormats
internal import SystemInterface

extension PackageFinding {
    /// A file that cannot be read as the format it looks like.
    public init(_ error: FormatError, in file: ModelPackage.File) {
        switch error.reason {
        case .system(let system):
            // its path is the one of this machine, and the file is named already
            self.init(
                "file-unreadable", .error, file: file.path,
                message: "it cannot be read: \(PackageFinding.reason(of: system))",
                remedy: "make it readable for yourself ('chmod u+r'), or inspect a copy")
        case .limit:
            self.init(
                "file-too-large", .note, file: file.path, message: error.description,
                remedy: "nothing has to be done when the model loads; what was not read is not known")
        case .truncated:
            self.init(
                "file-truncated", .error, file: file.path, message: error.description,
                remedy: "it was cut off or changed on its way: copy it again, in binary mode")
        case .notThisFormat, .malformed, .unsupported:
            self.init(
                "file-malformed", .error, file: file.path, message: error.description,
                remedy: "save the model again, and see that this is the file the framework wrote")
        }
    }

    /// Why the system refused, without advice of its own.
    private static func reason(of error: SystemError) -> String {
        error.message.split(separator: ";").first.map(String.init) ?? error.message
    }

    /// One finding for those that are left out.
    static func moreFindings(_ count: Int, of code: String?) -> PackageFinding {
        PackageFinding(
            "more-findings", .note,
            message:
                "\(count) more \(count == 1 ? "finding" : "findings") of this kind\(code.map { " ('\($0)')" } ?? "") "
                + "\(count == 1 ? "is" : "are") not listed",
            remedy: "settle those above first")
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
