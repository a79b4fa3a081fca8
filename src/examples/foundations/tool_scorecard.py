"""Score options for one capability: a tracker and registry."""

# Weights sum to 100 and are agreed BEFORE any demo.
WEIGHTS = {"fits the workflow": 30, "run cost (people)": 25,
           "licence and price": 15, "security": 15, "exit": 15}

# 0 to 5, with a note of evidence for each in the decision record.
OPTIONS = {
    "build our own": [3, 1, 3, 2, 5],
    "MLflow, self-hosted": [4, 3, 5, 4, 5],
    "MLflow, managed": [4, 5, 3, 4, 4],
    "closed SaaS": [5, 5, 2, 3, 2],
}


def score(points: list[int], weights: list[int]) -> float:
    return sum(p * w for p, w in zip(points, weights)) / 5


assert sum(WEIGHTS.values()) == 100
base = list(WEIGHTS.values())

ranked = sorted(OPTIONS, key=lambda o: -score(OPTIONS[o], base))
for name in ranked:
    print(f"{name:<20} {score(OPTIONS[name], base):5.1f}")

# Would the winner change if one weight moved by ten points?
flips = set()
for up in range(len(base)):
    for down in range(len(base)):
        if up == down:
            continue
        moved = base.copy()
        moved[up] += 10
        moved[down] -= 10
        best = max(OPTIONS, key=lambda o: score(OPTIONS[o], moved))
        if best != ranked[0]:
            flips.add(best)
print("winner can become:", ", ".join(sorted(flips)) or "no other")
