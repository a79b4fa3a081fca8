#!/usr/bin/env bash
# Usage: ./triage_pod.sh <namespace> <pod>
# Read only: prints what usually explains a pod that does not start.
set -euo pipefail
ns="$1"
pod="$2"

echo "== status"
kubectl -n "$ns" get pod "$pod" -o wide

echo "== events of this pod, oldest first"
kubectl -n "$ns" get events \
  --field-selector "involvedObject.name=$pod" \
  --sort-by=.metadata.creationTimestamp

echo "== why each container waits, and how it last ended"
for kind in initContainerStatuses containerStatuses; do
  item='{.name}{"\t"}{.state}{"\t"}{.lastState}{"\n"}'
  kubectl -n "$ns" get pod "$pod" \
    -o jsonpath="{range .status.$kind[*]}$item{end}"
done

echo "== log of the run before this one, else of this one"
kubectl -n "$ns" logs "$pod" --all-containers --previous --tail=50 \
  || kubectl -n "$ns" logs "$pod" --all-containers --tail=50 \
  || echo "no log: the container never ran"
