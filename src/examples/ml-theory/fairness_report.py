"""Three fairness measures: equal in one, unequal in others."""
import random

random.seed(12)


def people(group, n, base_rate):
    # Same model quality in both groups, another share of "good".
    for _ in range(n):
        good = random.random() < base_rate
        yield group, good, random.gauss(0.6 if good else 0.4, 0.15)


rows = [*people("A", 20_000, 0.5), *people("B", 5_000, 0.3)]


def rates(group, limit):
    ours = [(good, score >= limit) for g, good, score in rows
            if g == group]
    chosen = [good for good, yes in ours if yes]
    good = [yes for good, yes in ours if good]
    return (len(chosen) / len(ours), sum(good) / len(good),
            sum(chosen) / len(chosen))


def find(group, measure, target):
    """The threshold that brings one measure of a group nearest."""
    return min((i / 200 for i in range(60, 140)),
               key=lambda t: abs(rates(group, t)[measure] - target))


def show(title, limits):
    print(f"{title:22} limit  selected   found  correct")
    for group, limit in limits.items():
        s, t, p = rates(group, limit)
        print(f"  group {group:14} {limit:5.3f} {s:9.2f} {t:7.2f}"
              f" {p:8.2f}")


select_a, _, precise_a = rates("A", 0.5)
show("one threshold", {"A": 0.5, "B": 0.5})
show("same share selected", {"A": 0.5, "B": find("B", 0, select_a)})
show("same precision", {"A": 0.5, "B": find("B", 2, precise_a)})
