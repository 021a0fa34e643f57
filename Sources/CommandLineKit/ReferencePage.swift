/// The reference page, in Markdown (GitHub's dialect), made from the table of commands.
public enum ReferencePage {
    /// The whole page. The same program gives the same bytes.
    public static func markdown(_ program: Program) -> String {
        ""
    }
}
