"""A line and boosted stumps, inside and outside the data."""
import random
from statistics import fmean

random.seed(2)


def truth(x):
    return 3 * x + (6 if x > 6 else 0)  # a slope and a jump


xs = sorted(random.uniform(0, 10) for _ in range(300))
ys = [truth(x) + random.gauss(0, 1) for x in xs]

mx, my = fmean(xs), fmean(ys)
slope = (sum((x - mx) * (y - my) for x, y in zip(xs, ys))
         / sum((x - mx) ** 2 for x in xs))

stumps, left, rate = [], [y - my for y in ys], 0.1
for _ in range(300):
    best, total, run = (-1,), sum(left), 0.0
    for i in range(1, len(xs)):  # try each cut once
        run, rest = run + left[i - 1], len(xs) - i
        gain = run ** 2 / i + (total - run) ** 2 / rest
        right = (total - run) / rest
        best = max(best, (gain, xs[i], run / i, right))
    _, cut, low, high = best
    stumps.append((cut, rate * low, rate * high))
    left = [e - rate * (low if x < cut else high)
            for x, e in zip(xs, left)]


def line(x):
    return my + slope * (x - mx)


def boost(x):
    return my + sum(lo if x < c else hi for c, lo, hi in stumps)


for name, lo, hi in ("inside", 0, 10), ("beyond", 10, 14):
    new = [random.uniform(lo, hi) for _ in range(500)]
    err = [fmean(abs(m(x) - truth(x)) for x in new)
           for m in (line, boost)]
    print(f"{name} {lo}-{hi}  line {err[0]:5.2f}  boosted {err[1]:5.2f}")
