# Pipeline runs that did not succeed (standalone KFP on Argo;
# in multi-user Kubeflow, use your profile's namespace)
kubectl -n kubeflow get workflows | grep -v Succeeded

# Restarts, failed probes, images that cannot be pulled
kubectl -n tsr-prod get pods
kubectl -n tsr-prod get events --field-selector type=Warning

# What changed since yesterday?
git fetch --quiet
git log --since=yesterday --oneline origin/main
