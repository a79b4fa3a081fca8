"""An IVF index by hand: fewer comparisons against recall."""
import random
from operator import itemgetter

random.seed(5)
DIM, ROWS, LISTS, K, QUERIES = 16, 2500, 50, 10, 20


def near(centre, spread):
    return [c + random.gauss(0, spread) for c in centre]


def distance(a, b):
    return sum((x - y) ** 2 for x, y in zip(a, b, strict=True))


def closest(query, vectors, count):
    pairs = ((distance(query, v), i) for i, v in vectors)
    return [i for _, i in sorted(pairs, key=itemgetter(0))[:count]]


topics = [near([0] * DIM, 1) for _ in range(40)]
rows = [near(random.choice(topics), 0.8) for _ in range(ROWS)]
# Centres: a random sample here; a real index runs k-means.
centres = list(enumerate(random.sample(rows, LISTS)))
lists = [[] for _ in range(LISTS)]
for i, row in enumerate(rows):
    lists[closest(row, centres, 1)[0]].append((i, row))

queries = [near(random.choice(topics), 0.8) for _ in range(QUERIES)]
exact = [set(closest(q, enumerate(rows), K)) for q in queries]
print("probes  recall  share of rows compared")
for probes in (1, 3, 10, 25, 50):
    hits = seen = 0
    for query, truth in zip(queries, exact, strict=True):
        part = [item for n in closest(query, centres, probes)
                for item in lists[n]]
        seen += len(part)
        hits += len(truth & set(closest(query, part, K)))
    print(f"{probes:6} {hits / QUERIES / K:7.2f}"
          f" {seen / QUERIES / ROWS:8.0%}")
