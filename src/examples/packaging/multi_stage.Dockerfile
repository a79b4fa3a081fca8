# syntax=docker/dockerfile:1
FROM python:3.13-slim AS base
ENV PATH=/venv/bin:$PATH
WORKDIR /app

# compilers live only here
FROM base AS deps
RUN apt-get update \
    && apt-get install -y --no-install-recommends g++ cmake \
    && rm -rf /var/lib/apt/lists/*
RUN python -m venv /venv
COPY requirements.lock .
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --require-hashes -r requirements.lock

# CI builds this one with --target test
FROM deps AS test
COPY requirements-dev.lock .
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --require-hashes -r requirements-dev.lock
COPY src/ ./src/
COPY tests/ ./tests/
RUN python -m pytest -q tests

# the last stage is what a plain docker build gives
FROM base AS runtime
RUN useradd --uid 10001 --no-create-home app
# same path as in deps: a venv holds absolute paths
COPY --from=deps /venv /venv
COPY src/ ./src/
USER 10001
CMD ["python", "-m", "src.server"]
