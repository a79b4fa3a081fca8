"""The same scorer, judged at two shares of positives."""
import random

random.seed(8)


def sample(pos, neg):
    labels = [1] * pos + [0] * neg
    return sorted(((random.gauss(2 * y, 1), y) for y in labels),
                  reverse=True)  # highest score first


def roc_auc(rows):
    """Share of (positive, negative) pairs in the right order."""
    seen = right = 0
    for _, label in rows:
        seen += label
        if not label:
            right += seen  # positives ranked above this one
    return right / (seen * (len(rows) - seen))


def average_precision(rows):
    hits, total = 0, 0.0
    for rank, (_, label) in enumerate(rows, 1):
        if label:
            hits += 1
            total += hits / rank
    return total / hits


def at(rows, cut):
    tp = sum(lab for s, lab in rows if s >= cut)
    fp = sum(1 - lab for s, lab in rows if s >= cut)
    pos, n = sum(lab for _, lab in rows), len(rows)
    p, r = tp / (tp + fp), tp / pos
    return (tp + n - pos - fp) / n, p, r, 2 * p * r / (p + r)


print("positives  acc  prec   rec    F1   ROC    AP")
for pos, neg in ((50_000, 50_000), (1_000, 99_000)):
    rows = sample(pos, neg)
    values = *at(rows, 1.0), roc_auc(rows), average_precision(rows)
    print(f"{pos / len(rows):8.0%}", *(f"{v:5.2f}" for v in values))
