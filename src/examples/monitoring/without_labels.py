"""Estimate accuracy from the scores alone, then check it."""
import math
import random

random.seed(23)


def risk(x, shift=0.0):
    return 1 / (1 + math.exp(-2 * (x - shift)))


def week(name, mean=0.0, spread=1.0, shift=0.0, n=50_000):
    expected = right = 0.0
    for _ in range(n):
        x = random.gauss(mean, spread)
        score = risk(x)                  # calibrated at release
        label = random.random() < risk(x, shift)
        expected += max(score, 1 - score)
        right += (score > 0.5) == label
    print(f"{name:14} estimated {expected / n:.3f}"
          f"  true {right / n:.3f}")


week("at release")
week("easier inputs", mean=1.5)
week("harder inputs", spread=0.4)   # close to the boundary
week("rule changed", shift=1.0)     # concept drift
