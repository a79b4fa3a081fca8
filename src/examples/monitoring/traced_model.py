"""A traced prediction: request, feature store call, model."""
import os

import httpx
from fastapi import FastAPI
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.grpc import trace_exporter
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor

# the address comes from OTEL_EXPORTER_OTLP_ENDPOINT
provider = TracerProvider(resource=Resource.create(
    {"service.name": "fraud-model"}))
provider.add_span_processor(
    BatchSpanProcessor(trace_exporter.OTLPSpanExporter()))
trace.set_tracer_provider(provider)
tracer = trace.get_tracer(__name__)
HTTPXClientInstrumentor().instrument()    # sends traceparent on

FEATURES = os.environ.get("FEATURE_URL", "http://features:8080")
client = httpx.AsyncClient(base_url=FEATURES, timeout=0.2)
app = FastAPI()


@app.post("/predict/{key}")
async def predict(key: str):
    reply = await client.get(f"/online/{key}")  # a span by itself
    reply.raise_for_status()
    row = reply.json()
    with tracer.start_as_current_span("model.predict") as span:
        score = min(1.0, row["amount"] / 1_000)   # the model
        span.set_attribute("model.version", "42")
        span.set_attribute("model.score", score)
        span.set_attribute("features.age_s", row["age_s"])
    trace_id = span.get_span_context().trace_id
    # the id joins the trace and the prediction log
    return {"score": score, "trace_id": f"{trace_id:032x}"}


FastAPIInstrumentor.instrument_app(app)   # reads traceparent
