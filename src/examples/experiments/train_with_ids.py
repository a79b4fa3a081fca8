import os

import mlflow
import yaml
from mlflow import MlflowClient
from signs import load, train  # our own package

NAME = os.getenv("MODEL_NAME", "traffic-sign")
with open("dvc.lock") as f:
    stage = yaml.safe_load(f)["stages"]["prepare"]
data_md5 = stage["outs"][0]["md5"]

ids = {
    "git_sha": os.environ["GIT_SHA"],
    "data_md5": data_md5,
    "image": os.environ["IMAGE_DIGEST"],
}
train_df, X_val, _ = load()
with mlflow.start_run():
    mlflow.set_tags(ids)
    model = train(train_df)
    info = mlflow.sklearn.log_model(  # or mlflow.pytorch
        model, name="model", input_example=X_val.head(2),
        registered_model_name=NAME,
    )

client, version = MlflowClient(), info.registered_model_version
for key, value in ids.items():
    client.set_model_version_tag(NAME, version, key, value)
client.set_registered_model_alias(NAME, "challenger", version)
