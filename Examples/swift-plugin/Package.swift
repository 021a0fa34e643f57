// swift-tools-version: 6.2
import PackageDescription

// A plugin needs nothing of runtimectl: it speaks JSON Lines.
let package = Package(
    name: "swift-plugin",
    targets: [.executableTarget(name: "onnxruntime-swift")],
    swiftLanguageModes: [.v6]
)
