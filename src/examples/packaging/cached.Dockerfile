# syntax=docker/dockerfile:1
FROM python:3.13-slim

# rarely changes, so it comes first; update and install stay in
# one RUN, or a cached package list meets a new install line
RUN apt-get update \
    && apt-get install -y --no-install-recommends libgomp1 \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /app
# only the lock file: a code change does not touch this layer
COPY requirements.lock .
# the wheels stay on the builder, not in the image
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --require-hashes -r requirements.lock

RUN useradd --uid 10001 --no-create-home app

# changes with every commit, so it comes last
COPY src/ ./src/
USER 10001
CMD ["python", "-m", "src.server"]
