"""Export a PyTorch model to ONNX and prove that it is the same."""
import numpy as np
import onnxruntime as ort
import torch

from fraud.model import load_trained_model  # our own code

PATH = "fraud.onnx"
model = load_trained_model().eval()      # eval: no dropout
example = torch.randn(2, 40)             # 2, so that 1 is not baked in

torch.onnx.export(
    model,
    (example,),
    PATH,
    input_names=["x"],
    output_names=["score"],
    dynamic_shapes=({0: torch.export.Dim("batch")},),
    dynamo=True,
)

session = ort.InferenceSession(PATH, providers=["CPUExecutionProvider"])
for rows in (1, 7, 64):                  # batch sizes not exported
    x = torch.randn(rows, 40)
    with torch.no_grad():
        expected = model(x).numpy()
    (actual,) = session.run(["score"], {"x": x.numpy()})
    np.testing.assert_allclose(actual, expected, rtol=1e-3, atol=1e-5)
