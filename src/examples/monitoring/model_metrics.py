"""What a model server exports; Prometheus reads port 9000."""
import random
import time

import prometheus_client as prom
from prometheus_client import Counter, Gauge, Histogram

LATENCY = Histogram(
    "model_latency_seconds", "Time to answer one request",
    ["model", "version"],
    # an edge at the target, 0.2 s, and finer steps around it
    buckets=(0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2))
REQUESTS = Counter(
    "model_requests", "Requests by outcome",
    ["model", "version", "outcome"])      # ok, error, fallback
SCORES = Histogram(
    "model_score", "Predicted probability", ["model", "version"],
    buckets=[i / 10 for i in range(1, 10)])
IN_FLIGHT = Gauge("model_requests_in_flight", "Waiting or running")
FEATURE_TIME = Gauge("model_feature_timestamp_seconds",
                     "Time of the newest feature")
LOADED = Gauge("model_info", "Loaded version", ["model", "version"])

NAMES = ("fraud", "42")                   # few values, never a user id
LOADED.labels(*NAMES).set(1)
for outcome in ("ok", "error", "fallback"):
    REQUESTS.labels(*NAMES, outcome)      # start at 0, not at nothing


@IN_FLIGHT.track_inprogress()
def predict():
    with LATENCY.labels(*NAMES).time():
        time.sleep(random.uniform(0.01, 0.1))   # the model's work
    score = random.random()
    SCORES.labels(*NAMES).observe(score)
    REQUESTS.labels(*NAMES, "ok").inc()
    FEATURE_TIME.set_to_current_time()
    return score


if __name__ == "__main__":
    prom.start_http_server(9000)
    while True:
        predict()
