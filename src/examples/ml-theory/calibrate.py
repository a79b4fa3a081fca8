"""Measure calibration, then mend it with one number."""
import math
import random

random.seed(4)


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


# The model ranks well, but its logits are 2.5 times too large.
rows = []
for _ in range(40_000):
    z = random.gauss(-1, 1)
    rows.append((2.5 * z, int(random.random() < sigmoid(z))))
tune, test = rows[:20_000], rows[20_000:]


def log_loss(data, t):
    return -sum(math.log(sigmoid(z / t if y else -z / t))
                for z, y in data) / len(data)


def report(name, data, t):
    bins = [[] for _ in range(10)]
    for p, y in ((sigmoid(z / t), y) for z, y in data):
        bins[min(int(p * 10), 9)].append((p, y))
    # ECE: |mean score - real share| of a bin, by its size.
    ece = sum(abs(sum(p - y for p, y in b)) for b in bins)
    brier = sum((p - y) ** 2 for b in bins for p, y in b)
    top = bins[8] + bins[9]
    said = sum(p for p, _ in top) / len(top)
    real = sum(y for _, y in top) / len(top)
    print(f"{name}: above 0.8 says {said:.2f}, is {real:.2f}")
    print(f"  ECE {ece / len(data):.3f}"
          f"  Brier {brier / len(data):.3f}"
          f"  log loss {log_loss(data, t):.3f}")


# Choose the temperature on rows that the report never sees.
best = min((t / 20 for t in range(10, 101)),
           key=lambda t: log_loss(tune, t))
report("raw", test, 1.0)
report(f"temperature {best:.2f}", test, best)
