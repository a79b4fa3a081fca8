"""Why one seed is not enough: the order of additions and of rows."""
import hashlib
import random

random.seed(7)
grads = [random.uniform(-1, 1) for _i in range(100_000)]


def add_up(values):
    total = 0.0
    for value in values:          # one by one, as a GPU atomic add does
        total += value
    return total


first = add_up(grads)
results = {first}
for _i in range(9):               # same numbers, another order
    random.shuffle(grads)
    results.add(add_up(grads))
print("orders tried 10, different sums", len(results))
spread = (max(results) - min(results)) / abs(first)
print(f"relative spread {spread:.0e}")


def fingerprint(rows):
    """Same rows in any order give the same hash."""
    lines = sorted("|".join(map(str, row)) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


rows = [(i, i % 7, round(i * 0.1, 1)) for i in range(1000)]
print("as read     ", fingerprint(rows))
random.shuffle(rows)
print("shuffled    ", fingerprint(rows))
rows[500] = (rows[500][0], 8, rows[500][2])
print("one changed ", fingerprint(rows))
