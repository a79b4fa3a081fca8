"""Exact Shapley values of one prediction, by their definition."""
from itertools import combinations
from math import factorial

NAMES = ("income", "debt", "late payments")
CASE = (20, 30, 3)
BACKGROUND = [(60, 10, 0), (40, 10, 1), (50, 20, 0), (30, 20, 0)]


def model(income, debt, late):
    # Late payments hurt twice as much when the income is low.
    return 10 + debt - income + late * (10 if income < 35 else 5)


def value(known):
    """Mean output when only the known features are the case's."""
    rows = [[CASE[i] if i in known else row[i] for i in range(3)]
            for row in BACKGROUND]
    return sum(model(*row) for row in rows) / len(rows)


def shapley(i):
    others = [j for j in range(3) if j != i]
    total = 0.0
    for size in range(3):
        weight = (factorial(size) * factorial(2 - size)
                  / factorial(3))
        for known in combinations(others, size):
            total += weight * (value({*known, i}) - value(known))
    return total


base, output = value(()), model(*CASE)
print(f"mean output of the background {base:6.2f}")
parts = [shapley(i) for i in range(3)]
for name, part in zip(NAMES, parts, strict=True):
    print(f"  {name:27} {part:+6.2f}")
print(f"base plus the parts           {base + sum(parts):6.2f}")
print(f"output for this case          {output:6.2f}")
