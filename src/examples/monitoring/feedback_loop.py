"""Ten equally good items; a recommender learns from its clicks."""
import random

ITEMS, CLICK_RATE, DAILY, DAYS = 10, 0.10, 500, 60


def top_share(explore, seed):
    rng = random.Random(seed)
    shown = [20] * ITEMS                 # a short fair start
    clicks = [sum(rng.random() < CLICK_RATE for _ in range(20))
              for _ in range(ITEMS)]
    traffic = [0] * ITEMS
    for _ in range(DAYS):
        # retrain every night on what was shown so far
        best = max(range(ITEMS), key=lambda i: clicks[i] / shown[i])
        for _ in range(DAILY):
            if rng.random() < explore:
                item = rng.randrange(ITEMS)
            else:
                item = best
            traffic[item] += 1
            shown[item] += 1
            clicks[item] += rng.random() < CLICK_RATE
    errors = [abs(c / s - CLICK_RATE)
              for c, s in zip(clicks, shown)]
    return max(traffic) / sum(traffic), sum(errors) / ITEMS


for explore in (0.0, 0.02, 0.10):
    runs = [top_share(explore, seed) for seed in range(40)]
    share = sum(r[0] for r in runs) / len(runs)
    error = sum(r[1] for r in runs) / len(runs)
    print(f"explore {explore:4.0%}: top item gets {share:4.0%},"
          f" mean error of click rates {error:.3f}")
