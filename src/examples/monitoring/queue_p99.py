"""Why p99 explodes near full load (one server, M/M/1 queue)."""
import math
import random

SERVICE = 0.010                    # 10 ms of work per request


def formula(rate):
    return math.log(100) / (1 / SERVICE - rate)


def simulate(rate, n=400_000, seed=8):
    rng = random.Random(seed)
    clock = free = 0.0
    times = []
    for _ in range(n):
        clock += rng.expovariate(rate)           # next arrival
        free = max(clock, free) + rng.expovariate(1 / SERVICE)
        times.append(free - clock)
    return sorted(times)[int(0.99 * n)]


print("req/s  busy  p99 formula  p99 simulated")
for rate in (42, 70, 85, 95):
    print(f"{rate:5}  {rate * SERVICE:4.0%}"
          f"  {formula(rate) * 1000:8.0f} ms"
          f"  {simulate(rate) * 1000:8.0f} ms")
