internal import EngineKit

/// What the pickles of PyTorch models name. `torch.hub` and other parts that fetch or run something are left out.
enum TorchTrust {
    private static let elements = [
        "Double", "Float", "Half", "BFloat16", "Long", "Int", "Short", "Char", "Byte", "Bool", "ComplexDouble",
        "ComplexFloat", "QInt8", "QUInt8", "QInt32",
    ]
    private static let types = [
        "float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool", "complex64",
        "complex128", "double", "float", "half", "long", "int", "short", "qint8", "quint8", "qint32",
        "per_tensor_affine", "per_channel_affine", "strided", "sparse_coo", "preserve_format", "contiguous_format",
        "channels_last", "Size", "device", "dtype", "layout", "Tensor", "Generator",
    ]
    /// What makes tensors and parameters again; ``TorchStorages`` looks at what those that call or load are given. Source: torch/_utils.py, torch/_tensor.py.
    private static let builders = [
        "_utils._rebuild_tensor", "_utils._rebuild_tensor_v2", "_utils._rebuild_tensor_v3",
        "_utils._rebuild_parameter", "_utils._rebuild_parameter_with_state", "_utils._rebuild_qtensor",
        "_utils._rebuild_sparse_tensor", "_utils._rebuild_sparse_csr_tensor", "_utils._rebuild_nested_tensor",
        "_utils._rebuild_meta_tensor_no_storage", "_utils._rebuild_device_tensor_from_numpy",
        "_utils._rebuild_wrapper_subclass", "_utils._rebuild_xla_tensor", "_utils._rebuild_mlc_tensor",
        "_tensor._rebuild_from_type", "_tensor._rebuild_from_type_v2", "tensor._rebuild_from_type",
        "serialization._get_layout", "storage.TypedStorage", "storage._TypedStorage", "storage.UntypedStorage",
        "storage._load_from_bytes",
        "storage._UntypedStorage", "_C._nn.gelu",
    ]
    /// What TorchScript's own pickles name. Source: torch/jit/_pickle.py.
    private static let scriptBuilders = [
        "build_intlist", "build_tensorlist", "build_doublelist", "build_boollist", "build_tensor_from_id",
        "restore_type_tag",
    ]
    /// Functions that modules keep to call them later.
    private static let activations = [
        "relu", "relu6", "gelu", "silu", "elu", "selu", "celu", "glu", "leaky_relu", "prelu", "rrelu", "mish",
        "softplus",
        "softsign", "tanh", "sigmoid", "logsigmoid", "hardswish", "hardsigmoid", "hardtanh", "softmax", "log_softmax",
        "softmin", "dropout", "layer_norm", "normalize", "cross_entropy", "mse_loss", "l1_loss", "nll_loss",
        "binary_cross_entropy", "binary_cross_entropy_with_logits", "pairwise_distance", "cosine_similarity",
    ]

    /// Functions are trusted by name only, called or not: some of the builders call what they are given.
    static let standard = PickleTrust(
        prefixes: [
            "torch.nn.", "torch.optim.", "torch.ao.nn.", "torch.ao.quantization.", "torch.distributions.",
            "torchvision.models.", "torchvision.ops.", "torchvision.transforms.", "__torch__.",
        ],
        names: names, allowsReferences: false)

    private static let names: Set<String> = Set(
        elements.flatMap { ["torch.\($0)Storage", "torch.cuda.\($0)Storage", "torch.cuda.\($0)Tensor"] }
            + elements.map { "torch.\($0)Tensor" } + types.map { "torch.\($0)" } + builders.map { "torch.\($0)" }
            + scriptBuilders.map { "torch.jit._pickle.\($0)" } + activations.map { "torch.nn.functional.\($0)" }
            + ["torch.relu", "torch.tanh", "torch.sigmoid", "torch._tensor.Tensor", "torch.tensor.Tensor"])
}
