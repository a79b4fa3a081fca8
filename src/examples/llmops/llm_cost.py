"""Monthly bill of one assistant, one saving after the other."""
# invented prices, per million tokens: read your own price list
LARGE = {"in": 3.00, "cached": 0.30, "out": 15.00}
SMALL = {"in": 0.30, "cached": 0.03, "out": 1.50}
CALLS = 1_000_000                   # a month
FIXED, OWN, OUT = 3_000, 1_500, 500     # tokens of one call


def call(price, fixed=FIXED, own=OWN, out=OUT, hit=0.0):
    """hit: share of the fixed prefix that the cache serves."""
    cached = fixed * hit
    fresh = fixed + own - cached
    return (fresh * price["in"] + cached * price["cached"]
            + out * price["out"]) / 1e6


steps = [("start", call(LARGE))]
# 1: the answer gets a length limit and a shorter format
short = {"out": 300}
steps.append(("shorter answers", call(LARGE, **short)))
# 2: four good chunks after reranking instead of ten
short["own"] = 800
steps.append(("fewer chunks", call(LARGE, **short)))
# 3: fixed text first, so that 90 % of it comes from the cache
short["hit"] = 0.9
steps.append(("prefix cache", call(LARGE, **short)))
# 4: 60 % of calls are easy; 10 % of those come back and go large
easy, back = 0.6, 0.1
small, large = call(SMALL, **short), call(LARGE, **short)
routed = easy * (small + back * large) + (1 - easy) * large
steps.append(("routing", routed))

for name, cost in steps:
    share = cost / steps[0][1]
    print(f"{name:16} {cost * CALLS:8,.0f} a month {share:5.0%}")

wait, each = 0.4, 0.02              # seconds: first token, next
for out in (OUT, 300):
    print(f"{out} tokens: {wait + out * each:.1f} s")
