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

    static let standard = PickleTrust(
        prefixes: [
            "torch.nn.", "torch._utils.", "torch.storage.", "torch._tensor.", "torch.optim.", "torch.jit.",
            "torch.ao.nn.", "torch.ao.quantization.", "torch.distributions.", "torch.cuda.", "torch.serialization.",
            "torchvision.models.", "torchvision.ops.", "__torch__.",
        ],
        names: Set(elements.map { "torch.\($0)Storage" } + types.map { "torch.\($0)" }))
}
