from bisect import bisect
from collections import Counter
from math import log
from random import Random
from statistics import quantiles


def psi(ref, cur, bins=10, eps=1e-4):
    cuts = quantiles(ref, n=bins)

    def shares(values):
        n = Counter(bisect(cuts, v) for v in values)
        return [max(n[b] / len(values), eps) for b in range(bins)]

    return sum((q - p) * log(q / p)
               for p, q in zip(shares(ref), shares(cur)))


rng = Random(7)


def world(n, mean, boundary):
    x = [rng.gauss(mean, 1) for _ in range(n)]
    y = [v + rng.gauss(0, 0.5) > boundary for v in x]
    return x, y


train_x, _ = world(20_000, mean=0, boundary=0)
for name, mean, boundary in [("no change", 0, 0),
                             ("data drift", 1, 0),
                             ("concept drift", 0, 1)]:
    x, y = world(20_000, mean, boundary)
    right = sum((v > 0) == t for v, t in zip(x, y))
    print(f"{name:14} PSI {psi(train_x, x):.3f}"
          f"  accuracy {right / len(x):.3f}")  # model: x > 0
