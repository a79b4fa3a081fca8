"""Join keyword and vector results by reciprocal rank fusion."""
from collections import Counter

# Question: (right passage, keyword hits, vector hits), best first.
QUESTIONS = {
    "error E4012": ("p7", ["p7", "p2", "p9"], ["p1", "p3", "p7"]),
    "money back?": ("p4", ["p8", "p5", "p4"], ["p4", "p6", "p8"]),
    "refund time": ("p4", ["p4", "p6", "p5"], ["p6", "p4", "p8"]),
    "close account": ("p3", ["p9", "p1", "p3"], ["p5", "p3", "p1"]),
    "SKU 88-B size": ("p9", ["p9"], ["p6", "p5", "p8"]),
    "is it safe?": ("p2", ["p1", "p3", "p5"], ["p2", "p3", "p1"]),
}
TOP = 2  # how many passages the prompt has room for


def fuse(*lists, k=60):
    """A passage that is high in either list ends up high."""
    score = Counter()
    for names in lists:
        for rank, name in enumerate(names, start=1):
            score[name] += 1 / (k + rank)
    # Ties are ordered by name, so that a rerun gives the same.
    return sorted(score, key=lambda name: (-score[name], name))


found = Counter()
for question, (right, keyword, vector) in QUESTIONS.items():
    results = {"keyword": keyword, "vector": vector,
               "fused": fuse(keyword, vector)}
    for way, names in results.items():
        found[way] += right in names[:TOP]
    print(f"{question:14} fused: {' '.join(results['fused'][:3])}")
for way, hits in found.items():
    print(f"{way:8} right passage in top {TOP}: {hits} of 6")
