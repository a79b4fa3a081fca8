#!/usr/bin/env bash
# From a finished job to production, in three reviewed steps.
# Usage: azureml_promote.sh <job-name> <version>
set -euo pipefail
JOB=$1
VERSION=$2
DEV=(--resource-group ml-dev --workspace-name ml-dev)
PROD=(--resource-group ml-prod --workspace-name ml-prod)

# 1. the job's output becomes a model in the dev workspace
az ml model create --name churn --version "$VERSION" \
  --type mlflow_model \
  --path "azureml://jobs/$JOB/outputs/trained/paths/model" "${DEV[@]}"

# 2. gates passed: copy it to the registry that all may read
az ml model share --name churn --version "$VERSION" \
  --registry-name acme-models \
  --share-with-name churn --share-with-version "$VERSION" \
  "${DEV[@]}"

# 3. production deploys from the registry, not from dev
MODEL="azureml://registries/acme-models/models/churn/versions/$VERSION"
az ml online-deployment create --name "v$VERSION" \
  --endpoint-name churn --file deployment.yml \
  --set model="$MODEL" "${PROD[@]}"
