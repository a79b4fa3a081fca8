import argparse
from pathlib import Path
import mlflow
import numpy as np
from mlflow import MlflowClient
from sklearn.metrics import f1_score

NAME, FLOOR, MARGIN, SLICE_DROP = "tsr", 0.90, 0.005, 0.02

ap = argparse.ArgumentParser()
ap.add_argument("--run-id", required=True)
candidate = f"runs:/{ap.parse_args().run_id}/model"

hold = np.load("holdout/v7.npz")     # from dvc pull
x, y = hold["x"], hold["y"]

def per_class_f1(uri):
    model = mlflow.pyfunc.load_model(uri)
    pred = model.predict(x).argmax(axis=1)
    return f1_score(y, pred, average=None, labels=np.unique(y))

client = MlflowClient()
new = per_class_f1(candidate)
ok = new.mean() >= FLOOR
champion = client.get_registered_model(NAME).aliases.get("champion")
if ok and champion:
    old = per_class_f1(f"models:/{NAME}/{champion}")
    ok = (new.mean() - old.mean() >= MARGIN
          and (old - new).max() <= SLICE_DROP)

version = ""
if ok:
    mv = mlflow.register_model(candidate, NAME)
    version = str(mv.version)
    client.set_registered_model_alias(NAME, "challenger", version)
    client.set_model_version_tag(NAME, version, "gate", "passed")
Path("version.txt").write_text(version)
