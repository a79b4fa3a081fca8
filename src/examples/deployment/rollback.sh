#!/usr/bin/env bash
# One command: the version before this one, image and model.
set -euo pipefail
kubectl -n fraud rollout undo deployment/fraud
kubectl -n fraud rollout status deployment/fraud --timeout=5m
LIVE=$(kubectl -n fraud get deployment fraud -o \
  jsonpath='{..env[?(@.name=="MODEL_URI")].value}')
python fix_registry.py "$LIVE"
