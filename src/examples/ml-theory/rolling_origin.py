"""A shuffled split and a rolling origin, on the same series."""
import math
import random
from statistics import fmean

random.seed(9)
DAYS, HORIZON, FOLDS = 400, 28, 6
level, series = 100.0, []
for d in range(DAYS):
    level += random.gauss(0, 3)  # the level wanders
    series.append(level + 10 * math.sin(2 * math.pi * d / 7))


def model(train, day):
    """Mean of the two nearest known days of the same weekday."""
    same = [t for t in train if (t - day) % 7 == 0]
    same.sort(key=lambda t: abs(t - day))
    return fmean(series[t] for t in same[:2])


def last_week(train, day):
    """Seasonal naive: the newest known day of this weekday."""
    return series[max(t for t in train if (t - day) % 7 == 0)]


def error(predict, train, test):
    return fmean(abs(predict(train, d) - series[d]) for d in test)


days = list(range(DAYS))
random.shuffle(days)
parts = [days[f::FOLDS] for f in range(FOLDS)]
mixed = [error(model, [d for d in days if d not in p], p)
         for p in parts]
print(f"shuffled folds          {fmean(mixed):5.2f}")

rolling, naive = [], []
for f in range(FOLDS, 0, -1):
    cut = DAYS - f * HORIZON  # the future starts here
    train, test = range(cut), range(cut, cut + HORIZON)
    rolling.append(error(model, train, test))
    naive.append(error(last_week, train, test))
print(f"rolling origin          {fmean(rolling):5.2f}"
      f"  from {min(rolling):.2f} to {max(rolling):.2f}")
print(f"seasonal naive, rolling {fmean(naive):5.2f}")
