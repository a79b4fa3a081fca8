#!/usr/bin/env bash
# A team's MLflow server. The clients only ever see the server:
# they need no database password and no keys to the bucket.
set -euo pipefail

# normally part of the image
pip install "mlflow>=3.7,<4" psycopg2-binary boto3

# the URI holds a password: the environment, not the command line
: "${MLFLOW_BACKEND_STORE_URI:?set it to a PostgreSQL URI}"

# --artifacts-destination: the server passes files on to S3
# --allowed-hosts: the public name, or requests are refused
# --cors-allowed-origins: the same, for the web page in a browser
mlflow server \
  --artifacts-destination s3://ml-artifacts/mlflow \
  --host 0.0.0.0 \
  --port 5000 \
  --allowed-hosts "mlflow.example.com,localhost:*" \
  --cors-allowed-origins "https://mlflow.example.com"
