"""Score retrieval and generation apart, then name the fault."""
from collections import Counter
from statistics import mean

# question, chunks that hold the answer, retrieved chunks in order,
# claims supported and in all, was the answer right (human label)
CASES = [
    ("refund days", {7}, [7, 2, 9], 2, 2, True),
    ("refund for a gift", {8}, [2, 8, 5], 3, 3, True),
    ("fee in euro", {4}, [2, 6, 1], 0, 1, False),
    ("limit per day", {5, 6}, [5, 1, 6], 2, 4, False),
    ("fee abroad", {3}, [1, 9, 2], 0, 2, True),
    ("price next year", set(), [4, 1, 2], 0, 0, True),  # "not known"
]


def precision(gold, got):
    """Mean of precision@k over the ranks that hold a gold chunk."""
    hits, parts = 0, []
    for rank, chunk in enumerate(got, start=1):
        if chunk in gold:
            hits += 1
            parts.append(hits / rank)
    return mean(parts) if parts else 0.0


def verdict(gold, got, supported, claims, right):
    found = gold <= set(got)
    if right:
        sourced = found and supported == claims
        return "good" if sourced else "lucky: right, no source"
    return "generation fault" if found else "retrieval fault"


known = [(gold, got) for _, gold, got, *_ in CASES if gold]
recall = mean(len(g & set(got)) / len(g) for g, got in known)
faithful = mean(ok / n for *_, ok, n, _ in CASES if n)
print(f"context recall    {recall:.2f}")
print(f"context precision {mean(precision(*k) for k in known):.2f}")
print(f"faithfulness      {faithful:.2f}")
print(f"answer correct    {mean(c[-1] for c in CASES):.2f}")
faults = Counter(verdict(*case[1:]) for case in CASES)
for name, count in faults.most_common():
    print(f"  {count} x {name}")
