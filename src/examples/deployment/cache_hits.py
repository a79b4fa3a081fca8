"""Hit rate of a prediction cache with skewed keys, and p99."""
import random
from collections import OrderedDict

KEYS, REQUESTS = 200_000, 300_000
random.seed(11)
weights = [1 / (k + 1) for k in range(KEYS)]        # Zipf
keys = random.choices(range(KEYS), weights, k=REQUESTS)

for size in (1_000, 10_000, 50_000):
    cache, hits = OrderedDict(), 0
    for key in keys:
        if key in cache:
            hits += 1
            cache.move_to_end(key)
        else:
            cache[key] = True
            if len(cache) > size:
                cache.popitem(last=False)           # oldest out
    rate = hits / REQUESTS
    mean = rate * 1 + (1 - rate) * 41               # hit 1, miss 41
    print(f"{size:6,} entries: {rate:4.0%} hits,"
          f" mean {mean:4.1f} ms, p99 still a miss: 41 ms")

print("calls in parallel, each slow in 1 of 100 cases:")
for calls in (1, 5, 20, 100):
    print(f"  {calls:3} calls: {1 - 0.99 ** calls:4.0%} of the"
          " requests meet a slow one")
