private import CaffeEngine
private import CustomImageEngine
public import EngineKit
private import MXNetEngine
private import MindSporeEngine
private import PyTorchEngine
private import ScikitLearnEngine
private import SparkMLlibEngine
private import TensorFlowEngine
private import XGBoostEngine

/// The plugins that are compiled into the program, each from its folder beside this file.
public enum BuiltInPlugins {
    /// Loads all of them.
    /// - Throws: ``ManifestError`` for a manifest that cannot be used; the tests hold every one to its schema.
    public static func load() throws(ManifestError) -> [any EnginePlugin] {
        [
            try TensorFlowPlugin.load(),
            try PyTorchPlugin.load(),
            try MindSporePlugin.load(),
            try MXNetPlugin.load(),
            try CaffePlugin.load(),
            try SparkMLlibPlugin.load(),
            try ScikitLearnPlugin.load(),
            try XGBoostPlugin.load(),
            try CustomImagePlugin.load(),
        ]
    }
}
