#!/usr/bin/env bash
# CI only submits and waits; the cluster does the work.
# Usage: submit_training.sh <git-sha>
set -euo pipefail
JOB="churn-train-${1:0:8}"
IMAGE="registry.example.com/churn-train:$1"
NS=ml-training

# a rerun of the same commit finds its job again
kubectl -n "$NS" get "job/$JOB" >/dev/null 2>&1 ||
  kubectl -n "$NS" create job "$JOB" --image="$IMAGE" \
    -- python -m churn.train --git-sha "$1"

status() {  # prints True when the job has this condition
  kubectl -n "$NS" get "job/$JOB" -o \
    jsonpath="{.status.conditions[?(@.type=='$1')].status}"
}

for _ in $(seq 1 480); do   # 480 x 30 s = 4 hours
  if [ "$(status Complete)" = True ]; then
    exit 0
  fi
  if [ "$(status Failed)" = True ]; then
    kubectl -n "$NS" logs "job/$JOB" --tail=50
    exit 1
  fi
  sleep 30
done
echo "$JOB still runs after 4 hours" >&2
exit 1
