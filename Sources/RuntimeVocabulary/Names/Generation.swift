/// Which of the two naming grammars a runtime name is written in.
///
/// It follows from the name alone: `unified` needs a `framework_version` pair and two more facets, `legacy` a
/// framework and one more facet or the word `pythonX.Y` at its end. Everything else is `other`: legal, but its
/// catalog row has to state what the name does not.
public enum Generation: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// `python3.6`, `tf1.13-python3.7-gpu`, `PyTorch-1.4.0-python3.6`, `mindspore1.7.0-cann5.1.0-py3.7-euler2.8.3`.
    case legacy
    /// `tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64`.
    case unified
    /// A free-form tag: `latest`, `9.0.0-910b-ubuntu22.04-py3.11`.
    case other

    /// The spelling of catalogs.
    public var description: String { rawValue }
}
