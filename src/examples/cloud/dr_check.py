"""Every model that is live must be loadable in the other region."""
import hashlib
import os
import sys

import boto3
from mlflow import MlflowClient

main = boto3.client("s3", region_name="eu-west-1")
spare = boto3.client("s3", region_name="eu-central-1")
MAIN, SPARE = os.environ["MODELS"], os.environ["MODELS_DR"]


def digest(s3, bucket: str, key: str) -> str:
    body = s3.get_object(Bucket=bucket, Key=key)["Body"]
    sha = hashlib.sha256()
    for chunk in body.iter_chunks(1 << 20):
        sha.update(chunk)
    return sha.hexdigest()


def keys(s3, bucket: str, prefix: str) -> list[str]:
    pages = s3.get_paginator("list_objects_v2").paginate(
        Bucket=bucket, Prefix=prefix)
    return [o["Key"] for p in pages for o in p.get("Contents", [])]


bad = []
client = MlflowClient()
for model in client.search_registered_models(max_results=1000):
    version = model.aliases.get("champion")
    if version is None:
        continue
    # our deploy job writes each version under this prefix
    prefix = f"released/{model.name}/{version}/"
    here, there = keys(main, MAIN, prefix), keys(spare, SPARE, prefix)
    # read the copies: a listing does not prove that they open
    if not here or here != there or any(
            digest(main, MAIN, k) != digest(spare, SPARE, k)
            for k in here):
        bad.append(f"{model.name} version {version}")
print("\n".join(bad) or "all live models are in both regions")
sys.exit(1 if bad else 0)
