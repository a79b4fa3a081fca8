"""Model server: load once, check the input, bound the work."""
from contextlib import asynccontextmanager
from typing import Annotated

import anyio.to_thread
import numpy as np
import onnxruntime as ort
from fastapi import FastAPI, Request
from pydantic import BaseModel, Field, FiniteFloat

CPUS = 2        # the container's CPU limit
Row = Annotated[list[FiniteFloat], Field(min_length=40, max_length=40)]


class Rows(BaseModel):
    rows: Annotated[list[Row], Field(min_length=1, max_length=100)]


@asynccontextmanager
async def lifespan(app: FastAPI):
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1    # one thread per request
    model = ort.InferenceSession("model.onnx", options)
    model.run(None, {"x": np.zeros((1, 40), np.float32)})  # warm
    app.state.model = model
    # 40 threads on 2 CPUs would only wait for each other
    pool = anyio.to_thread.current_default_thread_limiter()
    pool.total_tokens = CPUS
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/predict")
def predict(body: Rows, request: Request) -> list[float]:
    x = np.asarray(body.rows, dtype=np.float32)
    (scores,) = request.app.state.model.run(None, {"x": x})
    return scores.ravel().tolist()


@app.get("/ready")
async def ready() -> dict[str, str]:
    return {"status": "ok"}     # on the loop: needs no thread
