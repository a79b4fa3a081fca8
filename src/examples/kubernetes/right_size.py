"""Requests and limits of a model server from measured use."""

import math

WORKERS = 4
MODEL_GIB = 1.5        # weights of one copy in memory
RUNTIME_GIB = 0.4      # Python, libraries, buffers, per worker
REQUEST_MIB = 30       # extra memory of one request, at its peak
IN_FLIGHT = 8          # requests one worker handles at once
HEADROOM = 1.25

cpu_cores = [0.7, 0.8, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.6, 2.4]
cpu_request = sorted(cpu_cores)[math.ceil(0.9 * len(cpu_cores)) - 1]

per_worker = MODEL_GIB + RUNTIME_GIB + REQUEST_MIB * IN_FLIGHT / 1024
peak = WORKERS * per_worker
memory = math.ceil(peak * HEADROOM)

print(f"one worker           {per_worker:.2f} GiB")
print(f"{WORKERS} workers at peak    {peak:.2f} GiB")
print(f"request and limit    {memory} GiB")
print(f"request cpu (p90)    {cpu_request} cores, no limit")

threads, limit = 16, 2
budget_ms = limit * 100
busy = budget_ms / threads
print(f"limit {limit}, {threads} threads: busy {busy} ms,"
      f" then stopped {100 - busy} ms")
