# syntax=docker/dockerfile:1
FROM python:3.13-slim AS build
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH
# torch first, from the CPU index only
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install torch==2.11.0 \
    --index-url https://download.pytorch.org/whl/cpu
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r requirements.txt
# fail the build if CUDA slipped back in
RUN python -c "import torch; assert torch.version.cuda is None"

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home app
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /app
COPY src/ ./src/
USER 10001
CMD ["uvicorn", "src.server:app", "--host", "0.0.0.0"]
