"""How many replicas, and what does the queue add? (M/M/c)"""
from math import ceil

SERVICE = 0.020                 # seconds one request needs
SLOTS = 4                       # requests at once in a replica


def mean_wait(rate, servers):
    """Erlang C: mean seconds in the queue before a free slot."""
    load = rate * SERVICE
    blocked = 1.0               # Erlang B, stable recurrence
    for n in range(1, servers + 1):
        blocked = load * blocked / (n + load * blocked)
    busy = load / servers
    queued = blocked / (1 - busy * (1 - blocked))
    return queued * SERVICE / (servers * (1 - busy))


for rate in (10, 100, 1_000, 10_000):
    busy_slots = rate * SERVICE             # Little's law
    replicas = max(2, ceil(busy_slots / SLOTS / 0.6))
    print(f"{rate:6,} a second: {busy_slots:5.1f} busy slots,"
          f" {replicas:3} replicas at 60 %")

print("one replica alone, 4 slots, queue time by use:")
for use in (0.5, 0.7, 0.8, 0.9, 0.95):
    wait = mean_wait(use * SLOTS / SERVICE, SLOTS)
    print(f"  {use:.0%} busy: {wait * 1000:5.1f} ms on average")
