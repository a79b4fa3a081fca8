from functools import partial
from kfp import dsl
from kfp.dsl import Dataset, Input, Metrics, Model, Output

# the image already contains kfp and our tsr package
step = partial(
    dsl.component, install_kfp_package=False,
    base_image="registry.example.com/tsr-train:1.8.0")

@step
def prepare(raw_uri: str, train: Output[Dataset],
            test: Output[Dataset]):
    from tsr.data import split
    rows = split(raw_uri, train.path, test.path)
    train.metadata["rows"] = rows

@step
def fit(train: Input[Dataset], epochs: int,
        model: Output[Model]):
    from tsr.train import run
    run(train.path, epochs, model.path)

@step
def evaluate(test: Input[Dataset], model: Input[Model],
             metrics: Output[Metrics]) -> float:
    from tsr.evaluate import macro_f1
    f1 = float(macro_f1(test.path, model.path))
    metrics.log_metric("macro_f1", f1)
    return f1

@step
def register(model: Input[Model], name: str, f1: float) -> str:
    import mlflow
    from tsr.train import load, sample
    with mlflow.start_run():
        mlflow.log_metric("macro_f1", f1)
        info = mlflow.pytorch.log_model(
            load(model.path), name="model",
            input_example=sample())  # numpy, small batch
    v = mlflow.register_model(info.model_uri, name)
    mlflow.MlflowClient().set_registered_model_alias(
        name, "challenger", v.version)
    return str(v.version)
