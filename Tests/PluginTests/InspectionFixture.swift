import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeVocabulary
import Testing

/// A model that a framework wrote, and what is to be read from it.
struct InspectionFixture: Sendable, CustomTestStringConvertible {
    let name: String
    let engine: String?
    var version: String?
    var range: String?
    var python: String?
    var loadsOn: String?
    var files = 1

    var testDescription: String { name }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/models").standardizedFileURL

    var url: URL { Self.folder.appendingPathComponent(name) }

    /// The file that the engine is recognised by.
    func mainFile() throws -> URL {
        let names = try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
        let main = names.last {
            !$0.hasSuffix(".prototxt") && !$0.hasSuffix(".params") && $0.contains(where: { $0 == "." || $0 == "-" })
        }
        return url.appendingPathComponent(main ?? "")
    }

    static let all = [
        InspectionFixture(name: "tf_savedmodel", engine: "TensorFlow", version: "2.15.1"),
        InspectionFixture(name: "tf_savedmodel_text", engine: "TensorFlow", version: "2.15.1"),
        InspectionFixture(name: "tf1_checkpoint_index", engine: "TensorFlow", files: 3),
        InspectionFixture(name: "tf1_checkpoint", engine: "TensorFlow", version: "2.15.1"),
        InspectionFixture(name: "tf_frozen_graph", engine: "TensorFlow", range: ">2.12.1,<2.17.1"),
        InspectionFixture(name: "tf_keras_h5", engine: "TensorFlow", range: "==2.15.*"),
        InspectionFixture(name: "tf_keras_v3_zip", engine: "TensorFlow", range: "==2.15.*"),
        InspectionFixture(name: "tf_lite", engine: "TensorFlow", version: "2.15.1"),
        InspectionFixture(name: "pytorch_state_dict", engine: "PyTorch", range: ">1.13.1"),
        InspectionFixture(name: "pytorch_full_module", engine: "PyTorch", range: ">1.13.1"),
        InspectionFixture(name: "pytorch_legacy", engine: "PyTorch"),
        InspectionFixture(name: "pytorch_plain_pickle", engine: "PyTorch", loadsOn: ">=3.4"),
        InspectionFixture(name: "torchscript", engine: "PyTorch", range: ">1.13.1", python: "==3.11"),
        InspectionFixture(name: "mindspore_ckpt", engine: "MindSpore"),
        InspectionFixture(name: "mindspore_mindir", engine: "MindSpore", version: "2.7.0"),
        InspectionFixture(name: "mxnet_module", engine: "MXNet", version: "1.9.1", files: 2),
        InspectionFixture(name: "caffe_v2", engine: "Caffe", files: 2),
        InspectionFixture(name: "spark_mllib", engine: "Spark_MLlib", version: "3.5.1"),
        InspectionFixture(name: "sklearn_pickle_m", engine: "Scikit_Learn", version: "1.3.2", loadsOn: ">=3.4"),
        InspectionFixture(name: "sklearn_pickle_proto2", engine: "Scikit_Learn", version: "1.3.2"),
        InspectionFixture(name: "sklearn_joblib_m", engine: "Scikit_Learn", version: "1.3.2", loadsOn: ">=3.4"),
        InspectionFixture(name: "sklearn_joblib_gzip", engine: "Scikit_Learn", version: "1.3.2", loadsOn: ">=3.4"),
        InspectionFixture(name: "sklearn_py37_pickle", engine: "Scikit_Learn", version: "1.0.2", loadsOn: ">=3.0"),
        InspectionFixture(name: "xgboost_json", engine: "XGBoost", version: "1.7.6"),
        InspectionFixture(name: "xgboost_ubj", engine: "XGBoost", version: "1.7.6"),
        InspectionFixture(name: "xgboost_deprecated_bin", engine: "XGBoost", version: "1.7", range: "==1.7.*"),
        InspectionFixture(name: "xgboost_pickle_1_0", engine: "XGBoost", version: "1.0.2", loadsOn: ">=3.4"),
        InspectionFixture(name: "xgboost_pickle_1_5", engine: "XGBoost", version: "1.5.2", loadsOn: ">=3.4"),
        InspectionFixture(name: "xgboost_py37_pickle", engine: "XGBoost", version: "1.6.2", loadsOn: ">=3.0"),
        InspectionFixture(
            name: "xgboost_sklearn_wrapper_joblib", engine: "XGBoost", version: "1.7.6", loadsOn: ">=3.4"),
        InspectionFixture(name: "onnx_helper", engine: nil),
    ]
}

/// Inspects as the program does.
enum Inspecting {
    static func path(_ path: String) throws -> PackageInspection {
        PackageInspection(of: try ModelPackage(path: path), by: try EngineRegistry(BuiltInPlugins.load()))
    }
}

extension PackageInspection {
    var recordedVersion: String? { best?.recognition.frameworkVersion.recorded?.text }
}
