from mlflow import MlflowClient

NAME = "traffic-sign"
client = MlflowClient()
new = client.get_model_version_by_alias(NAME, "challenger")
old = client.get_model_version_by_alias(NAME, "champion")

if (new.tags.get("validation_status") != "passed"
        or new.tags.get("compared_with") != str(old.version)):
    raise SystemExit("validate again before promoting")

client.set_registered_model_alias(NAME, "last-good", old.version)
client.set_registered_model_alias(NAME, "champion", new.version)
client.delete_registered_model_alias(NAME, "challenger")
