"""Salt only the hot key: how the largest task shrinks."""
import zlib
from collections import Counter

TASKS, SALTS = 200, 50

# 10 million rows: one customer has 20 %, 40,000 have 200 each
rows = Counter({f"customer-{i}": 200 for i in range(40_000)})
rows["customer-hot"] = 2_000_000


def task_of(key):
    """As in Spark: a hash of the key, modulo the partitions."""
    return zlib.crc32(key.encode()) % TASKS


def load(weights):
    size = Counter()
    for key, n in weights.items():
        size[task_of(key)] += n
    ordered = sorted(size.values())
    return ordered[len(ordered) // 2], ordered[-1]


salted = Counter(rows)
hot = salted.pop("customer-hot")
for salt in range(SALTS):
    salted[f"customer-hot#{salt}"] = hot // SALTS

for name, weights in [("plain", rows), ("salted", salted)]:
    median, largest = load(weights)
    print(f"{name:7} rows {sum(weights.values()):,}  median task"
          f" {median:,}  largest {largest:,}"
          f"  ({largest / median:.1f} x)")
print("other side of a join: the hot row is copied", SALTS, "times")
