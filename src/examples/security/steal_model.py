"""Steal a logistic regression through its API: 6 questions."""
import math
import random

random.seed(3)
SECRET = [0.8, -1.3, 2.1, 0.4, -0.6]
BIAS = 0.3


def api(x, digits):
    score = sum(w * v for w, v in zip(SECRET, x)) + BIAS
    p = 1 / (1 + math.exp(-score))
    return p if digits is None else round(p, digits)


def logit(p):
    p = min(max(p, 0.001), 0.999)      # rounded answers may be 0 or 1
    return math.log(p / (1 - p))


def steal(digits):
    bias = logit(api([0] * 5, digits))
    weights = []
    for i in range(5):                 # one question for each input
        x = [0.0] * 5
        x[i] = 1.0
        weights.append(logit(api(x, digits)) - bias)
    return weights, bias


people = [[random.gauss(0, 1) for _ in range(5)] for _ in range(5000)]
print("answer          largest weight error   same decision")
for label, digits in (("full float", None), ("2 decimals", 2),
                      ("1 decimal", 1), ("label only", 0)):
    weights, bias = steal(digits)
    off = max(abs(a - b) for a, b in zip(weights, SECRET))
    same = sum((sum(w * v for w, v in zip(weights, x)) + bias > 0)
               == (api(x, None) > 0.5) for x in people)
    print(f"{label:<16}{off:>19.4f}{100 * same / len(people):>14.1f} %")
