"""Never retrain, or retrain weekly: on which window of the past?"""
import random
from statistics import mean

random.seed(7)
WEEKS, PER_WEEK = 52, 50
# The level rises slowly, then jumps at week 30 (a new price list).
level = [100 + 0.5 * w + (20 if w >= 30 else 0) for w in range(WEEKS)]
data = [[random.gauss(m, 10) for _ in range(PER_WEEK)] for m in level]


def train(weeks: list[list[float]]) -> float:
    """The simplest model there is: predict the mean."""
    return mean(x for week in weeks for x in week)


def error(window: int | None, retrain: bool = True) -> float:
    """Mean absolute error over weeks 8 to 51."""
    total = []
    for w in range(8, WEEKS):
        end = w if retrain else 8
        start = 0 if window is None else max(0, end - window)
        guess = train(data[start:end])  # only the past
        total += [abs(x - guess) for x in data[w]]
    return mean(total)


print(f"never retrained    {error(None, retrain=False):5.1f}")
print(f"weekly, all past   {error(None):5.1f}")
print(f"weekly, last 8     {error(8):5.1f}")
print(f"weekly, last 2     {error(2):5.1f}")
print(f"weekly, last 1     {error(1):5.1f}")
