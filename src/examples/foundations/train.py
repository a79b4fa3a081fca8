import os

import mlflow
from mlflow import MlflowClient
from signs import evaluate, params, sample, train  # our own

NAME = "sign-classifier"
mlflow.set_experiment(NAME)

with mlflow.start_run():
    mlflow.set_tags({
        "git_sha": os.environ["GIT_SHA"],
        "data_version": os.environ["DATA_VERSION"],
        "image_digest": os.environ["IMAGE_DIGEST"],
    })
    mlflow.log_params(params)
    model = train(params)
    mlflow.log_metrics(evaluate(model))
    info = mlflow.pytorch.log_model(
        model,
        name="model",                # was artifact_path
        input_example=sample,        # gives a signature
        registered_model_name=NAME,
    )

MlflowClient().set_registered_model_alias(
    NAME, "challenger", info.registered_model_version)
