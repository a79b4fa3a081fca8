"""The same penalty strength as L1 and as L2, on ten columns."""
import random

random.seed(5)
N, P = 200, 10
X = []
for _ in range(N):
    row = [random.gauss(0, 1) for _ in range(P)]
    row[1] = row[0] + random.gauss(0, 0.3)  # near copy of 0
    X.append(row)
# Columns 0 and 2 matter, the other eight do not.
y = [2 * r[0] - 1 * r[2] + random.gauss(0, 1) for r in X]


def fit(l1=0.0, l2=0.0, rounds=300):
    """Minimise mean(error^2)/2 + l1*sum|w| + l2*sum(w^2)/2."""
    w, left = [0.0] * P, list(y)
    size = [sum(r[j] ** 2 for r in X) / N for j in range(P)]
    for _ in range(rounds):
        for j in range(P):
            pull = sum(r[j] * e for r, e in zip(X, left)) / N
            pull += size[j] * w[j]
            # L1 subtracts a constant; below it: exactly zero.
            sign = 1 if pull > 0 else -1
            new = sign * max(abs(pull) - l1, 0)
            new /= size[j] + l2  # L2 divides; never zero
            step = new - w[j]
            if step:
                left = [e - step * r[j]
                        for r, e in zip(X, left)]
                w[j] = new
    return w


for name, kw in (("none", {}), ("L2", {"l2": 0.2}),
                 ("L1", {"l1": 0.2})):
    w = fit(**kw)
    print(f"{name:5}", *(f"{v:5.2f}" for v in w[:5]),
          f" zeros: {sum(v == 0 for v in w)} of {P}")
