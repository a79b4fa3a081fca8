"""Check the judge against people, then compare two releases."""
import random

random.seed(8)

# 200 answers that people and the judge both marked.
# (person says good, judge says good): how often
MARKED = {(True, True): 135, (True, False): 15,
          (False, True): 14, (False, False): 36}
good = MARKED[True, True] + MARKED[True, False]
bad = 200 - good
passes_good = MARKED[True, True] / good
passes_bad = MARKED[False, True] / bad
agree = (MARKED[True, True] + MARKED[False, False]) / 200
print(f"judge agrees with people      {agree:.3f}")
print(f"judge passes good answers     {passes_good:.3f}")
print(f"judge passes bad answers      {passes_bad:.3f}")


def corrected(rate):
    """The true share of good answers behind a judge's rate."""
    return (rate - passes_bad) / (passes_good - passes_bad)


# Both releases answer the same 400 questions; judge's verdicts.
pairs = ([(1, 1)] * 292 + [(0, 1)] * 36 + [(1, 0)] * 16
         + [(0, 0)] * 56)
old, new = (sum(p[i] for p in pairs) / 400 for i in (0, 1))
print(f"old {old:.3f}, new {new:.3f} by the judge")
print(f"old {corrected(old):.3f}, new {corrected(new):.3f} corrected")

# Draw questions with their pair, so that easy ones cancel out.
gains = []
for _ in range(4000):
    draw = random.choices(pairs, k=400)
    gains.append(sum(b - a for a, b in draw) / 400)
gains.sort()
print(f"gain {new - old:+.3f}, 95 % interval "
      f"{gains[100]:+.3f} to {gains[3899]:+.3f}")
