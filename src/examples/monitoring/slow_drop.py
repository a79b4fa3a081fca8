"""Four alert rules watch a model that loses 0.4 points a week."""
import random

random.seed(17)
BASE, NOISE = 0.920, 0.003        # accuracy at release; weekly noise
weeks = [BASE + random.gauss(0, NOISE) for _ in range(8)]
weeks += [BASE - 0.004 * k + random.gauss(0, NOISE)
          for k in range(1, 13)]  # the decay starts in week 9


def first(rule):
    hits = [w + 1 for w in range(4, len(weeks)) if rule(w)]
    if not hits:
        return "never fires"
    return f"fires in week {hits[0]} at {weeks[hits[0] - 1]:.3f}"


def cusum(w):
    """Sum what falls short of the base by over 0.4 points."""
    total = 0.0
    for value in weeks[:w + 1]:
        total = max(0.0, total + (BASE - 0.004) - value)
    return total > 0.015


def mean(values):
    return sum(values) / len(values)


print("hard limit 0.85            ", first(lambda w: weeks[w] < 0.85))
print("2 points under last 4 weeks", first(
    lambda w: weeks[w] < mean(weeks[w - 4:w]) - 0.02))
print("2 points under release     ", first(
    lambda w: mean(weeks[w - 1:w + 1]) < BASE - 0.02))
print("CUSUM against release      ", first(cusum))
print(f"accuracy in week 20: {weeks[-1]:.3f}")
