"""One model through the parts of MLflow 3 that I use most."""
import mlflow
from mlflow import MlflowClient
from mlflow.models import infer_signature
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    X, y, random_state=0)

mlflow.set_tracking_uri("https://mlflow.example.com")
mlflow.set_experiment("tumour")                # Tracking
with mlflow.start_run():
    mlflow.log_param("C", 0.5)
    model = LogisticRegression(C=0.5, max_iter=10_000)
    model.fit(X_train, y_train)

    info = mlflow.sklearn.log_model(           # Models
        model,
        name="tumour-lr",
        signature=infer_signature(X_test, model.predict(X_test)),
        registered_model_name="tumour",        # Registry
    )
    mlflow.models.evaluate(                    # Evaluation
        info.model_uri,
        X_test.assign(label=y_test),
        targets="label",
        model_type="classifier",
    )

# after the checks: what serving should load from now on
MlflowClient().set_registered_model_alias(
    "tumour", "champion", info.registered_model_version)

served = mlflow.pyfunc.load_model("models:/tumour@champion")
print(served.predict(X_test.head(3)))
