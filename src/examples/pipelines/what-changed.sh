POD=tsr-train-x7k2p
# queued, pulling, or really running? any restarts?
kubectl get pod $POD -o jsonpath='
{.metadata.creationTimestamp} created
{range .status.conditions[*]}{.type} {.lastTransitionTime}
{end}{.status.containerStatuses[*].restartCount}{"\n"}'
# events are kept for one hour by default
kubectl get events --field-selector involvedObject.name=$POD

# what changed between the good and the slow run
git diff --stat GOOD_SHA SLOW_SHA
diff good-freeze.txt slow-freeze.txt
