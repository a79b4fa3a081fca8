from math import exp, sqrt
from random import Random

rng = Random(0)
n, d = 4, 8                  # 4 tokens, width 8


def matrix(rows, spread):
    return [[rng.gauss(0, spread) for _ in range(d)]
            for _ in range(rows)]


def times(a, b):
    return [[sum(x * y for x, y in zip(row, column))
             for column in zip(*b)] for row in a]


x = matrix(n, 1)
Q, K, V = (times(x, matrix(d, d**-0.5)) for _ in range(3))
scores = times(Q, list(zip(*K)))           # n x n: quadratic

weights = []
for i, row in enumerate(scores):
    seen = [s / sqrt(d) for s in row[:i + 1]]  # no look-ahead
    top = max(seen)
    e = [exp(s - top) for s in seen]
    weights.append([v / sum(e) for v in e] + [0.0] * (n - i - 1))

out = times(weights, V)
for row in weights:                        # each sums to 1
    print("  ".join(f"{w:.2f}" for w in row))
