"""Bias and variance of k-nearest neighbours, measured."""
import math
import random
from statistics import fmean, pvariance

random.seed(3)
NOISE, ROWS, SETS = 0.3, 80, 200


def truth(x):
    return math.sin(2 * math.pi * x)


def draw(n):
    xs = [random.random() for _ in range(n)]
    return [(x, truth(x) + random.gauss(0, NOISE)) for x in xs]


def predict(train, k, x):
    near = sorted(train, key=lambda row: abs(row[0] - x))[:k]
    return fmean(y for _, y in near)


sets = [draw(ROWS) for _ in range(SETS)]
grid = [i / 20 for i in range(1, 20)]
print("  k  train  bias2    var  noise   test")
for k in (1, 8, 60):
    # Error on the rows the model was trained on.
    fit = fmean((predict(s, k, x) - y) ** 2
                for s in sets[:5] for x, y in s)
    bias2, var = [], []
    for x in grid:
        # One model per training set: how much do they differ?
        guesses = [predict(s, k, x) for s in sets]
        bias2.append((fmean(guesses) - truth(x)) ** 2)
        var.append(pvariance(guesses))
    parts = fmean(bias2), fmean(var), NOISE ** 2
    print(f"{k:3} {fit:6.3f}", *(f"{p:6.3f}" for p in parts),
          f"{sum(parts):6.3f}")
