"""How a p99 is guessed from histogram buckets (classic type)."""
import bisect
import random

random.seed(4)
times = sorted(
    random.uniform(0.02, 0.19) if i % 50 else random.uniform(0.2, 0.26)
    for i in range(10_000))


def p99(edges):
    counts = [bisect.bisect_right(times, e) for e in edges]
    rank = 0.99 * len(times)
    k = next(i for i, c in enumerate(counts) if c >= rank)
    low = edges[k - 1] if k else 0.0
    below = counts[k - 1] if k else 0
    # a straight line inside the bucket, as histogram_quantile does
    share = (rank - below) / (counts[k] - below)
    return low + (edges[k] - low) * share


print(f"true p99             {times[9_900]:.3f} s")
for edges in ([0.1, 0.2, 1], [0.1, 0.25, 0.5],
              [0.1, 0.15, 0.2, 0.25, 0.3]):
    print(f"{p99(edges):.3f} s from edges {edges}")
