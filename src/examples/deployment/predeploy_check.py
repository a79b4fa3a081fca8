import mlflow
import numpy as np
import pandas as pd

URI = "models:/fraud-detector@challenger"
golden = pd.read_parquet("tests/golden_requests.parquet")
expected = np.load("tests/golden_scores.npy")

# 1. Do the recorded dependencies build and load from nothing?
mlflow.models.predict(
    model_uri=URI, input_data=golden.head(5), env_manager="uv"
)

# 2. Same answers here as in the training pipeline?
model = mlflow.pyfunc.load_model(URI)
got = np.asarray(model.predict(golden), dtype=float)
worst = float(np.abs(got - expected).max())
assert worst < 1e-5, f"prediction differs by {worst}"
