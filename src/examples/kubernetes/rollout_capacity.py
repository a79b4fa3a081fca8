"""Pods during a rolling update: surge rounds up, unavailable down."""

import math


def bounds(replicas, surge, unavailable):
    """Return the fewest available and the most running pods."""
    up = math.ceil(replicas * surge)
    down = math.floor(replicas * unavailable)
    return replicas - down, replicas + up


print("replicas  fewest available  most running")
for n in (1, 2, 3, 4, 8, 10):
    low, high = bounds(n, 0.25, 0.25)  # the defaults: 25 % and 25 %
    print(f"{n:8}  {low:16}  {high:12}")
