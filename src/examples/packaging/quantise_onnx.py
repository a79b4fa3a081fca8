"""Static INT8 of an ONNX model, calibrated on real traffic."""
import numpy as np
from onnxruntime.quantization import (
    CalibrationDataReader,
    QuantFormat,
    QuantType,
    quantize_static,
)


class Traffic(CalibrationDataReader):
    def __init__(self, path, batches=50):
        rows = np.load(path).astype(np.float32)
        self.batches = iter(np.array_split(rows, batches))

    def get_next(self):
        batch = next(self.batches, None)
        return None if batch is None else {"x": batch}


quantize_static(
    "model.prepared.onnx",   # from quantization.preprocess
    "model.int8.onnx",
    Traffic("calibration.npy"),
    quant_format=QuantFormat.QDQ,
    activation_type=QuantType.QInt8,
    weight_type=QuantType.QInt8,
    per_channel=True,        # a scale for each output channel
)
