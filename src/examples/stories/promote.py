from mlflow import MlflowClient

def promote(name: str, version: str) -> None:
    client = MlflowClient()
    old = client.get_model_version_by_alias(name, "champion")
    client.set_registered_model_alias(
        name, "last-good", old.version)
    client.set_registered_model_alias(name, "champion", version)
