from prometheus_client import Counter, Histogram

LATENCY = Histogram(
    "model_latency_seconds", "Time to predict",
    ["model", "version"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2))
REQUESTS = Counter(
    "model_requests", "Requests by status",
    ["model", "version", "code"])
PREDICTIONS = Counter(
    "model_predictions", "Predictions by class",
    ["model", "version", "label"])
