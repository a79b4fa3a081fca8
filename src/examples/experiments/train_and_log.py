import os

import mlflow
import mlflow.data
from mlflow.models import infer_signature
from signs import load, recall, train  # our own package

train_df, X_val, y_val = load()

mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
mlflow.set_experiment("traffic-sign")

train_ds = mlflow.data.from_pandas(
    train_df, source="s3://signs/train.parquet",
    name="train", targets="label",
)

with mlflow.start_run(run_name="night-augment") as run:
    mlflow.set_tags({
        "git_sha": os.environ["GIT_SHA"],
        "data_md5": os.environ["DATA_MD5"],
        "image": os.environ["IMAGE_DIGEST"],
    })
    mlflow.log_params({"lr": 1e-3, "epochs": 30, "seed": 42})
    mlflow.log_input(train_ds, context="training")

    model = train(train_df)  # logs val_loss by step inside

    info = mlflow.sklearn.log_model(  # or mlflow.pytorch
        model,
        name="sign-classifier",  # MLflow 2: artifact_path
        signature=infer_signature(X_val, model.predict(X_val)),
        input_example=X_val.head(2),
    )
    mlflow.log_metric(
        "recall_night",
        recall(model, X_val, y_val, part="night"),
        model_id=info.model_id,
    )
